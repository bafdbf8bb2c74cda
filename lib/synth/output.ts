import { installEnvironment, nodeConfigs } from "../cluster/node-config.ts";
import { generatedHeader } from "../layout/header.ts";
import type { OutputFile } from "../layout/output-file.ts";
import { nodeFolder, readmeFile } from "../layout/paths.ts";
import { emit } from "../yaml/emit.ts";
import { inventory } from "./inventory.ts";
import type { SynthesizedCluster } from "./synth.ts";

/** The files of a cluster as they lie below `dist/`. */
export function outputOf(synthesized: SynthesizedCluster): OutputFile[] {
  const { cluster, files, bootstrap } = synthesized;
  const overlay = `infrastructure/overlays/${cluster.name}.ts`;
  const text = (path: string, source: string, content: string): OutputFile => ({
    path,
    text: flat(`${generatedHeader(path, source)}\n${content}`),
  });
  return [
    ...[...files, ...bootstrap].map(({ path, source, manifest }) => text(path, source, emit(manifest))),
    ...nodeConfigs(cluster).flatMap(({ node, config }) => [
      text(`${nodeFolder(cluster.name, node.name)}/config.yaml`, overlay, emit(config)),
      text(`${nodeFolder(cluster.name, node.name)}/install.env`, overlay, installEnvironment(cluster, node)),
    ]),
    text(readmeFile(cluster.name), overlay, `\n${inventory(synthesized)}`),
  ];
}

/**
 * The same text as one piece of memory. A string that was put together from thousands of parts keeps all of them until somebody
 * reads a character of it.
 */
function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}

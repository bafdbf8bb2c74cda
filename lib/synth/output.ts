import { createHash } from "node:crypto";
import { formatCapabilities } from "../charts/capabilities.ts";
import { installEnvironment, nodeConfigs } from "../cluster/node-config.ts";
import type { ManifestFile } from "../kubernetes/manifest.ts";
import { generatedHeader } from "../layout/header.ts";
import type { OutputFile } from "../layout/output-file.ts";
import { applicationFolder, capabilitiesFile, nodeFolder, readmeFile, renderRecordFile } from "../layout/paths.ts";
import { emit } from "../yaml/emit.ts";
import { bootstrapFiles } from "./bootstrap-files.ts";
import { inventory } from "./inventory.ts";
import type { SynthesizedCluster } from "./synth.ts";

/** The files of a cluster as they lie below `dist/`. */
export function outputOf(synthesized: SynthesizedCluster): OutputFile[] {
  const { applications, capabilities, cluster, files, bootstrap } = synthesized;
  const overlay = `infrastructure/overlays/${cluster.name}.ts`;
  const synced = files.map(manifestOutput);
  return [
    ...synced,
    ...bootstrap.map(manifestOutput),
    ...renderRecords(synthesized, synced),
    ...nodeConfigs(cluster).flatMap(({ node, config }) => [
      fileOf(`${nodeFolder(cluster.name, node.name)}/config.yaml`, overlay, emit(config)),
      fileOf(`${nodeFolder(cluster.name, node.name)}/install.env`, overlay, installEnvironment(cluster, node)),
    ]),
    // So that what a chart makes can be told from the files of any revision.
    ...(applications.some(({ releases }) => releases.length > 0)
      ? [fileOf(capabilitiesFile(cluster.name), overlay, formatCapabilities(capabilities))]
      : []),
    ...bootstrapFiles(synthesized).map(({ path, content }) => fileOf(path, overlay, content)),
    fileOf(readmeFile(cluster.name), overlay, `\n${inventory(synthesized)}`),
  ];
}

/**
 * For each application with objects of a chart, what they were made from.
 * @param synced the files of all objects that Argo CD syncs, in their order
 */
function renderRecords(
  { cluster, applications, files }: SynthesizedCluster,
  synced: readonly OutputFile[],
): OutputFile[] {
  return applications.flatMap(({ name, source, record }): OutputFile[] => {
    if (record === undefined) return [];
    const folder = `${applicationFolder(cluster.name, name)}/`;
    const hash = createHash("sha256");
    const templates: Record<string, string> = {};
    files.forEach(({ application, path, template }, index) => {
      if (application !== name || template === undefined) return;
      templates[path.slice(folder.length)] = template;
      hash.update(synced[index]?.text ?? "");
    });
    const content = { ...record, objects: hash.digest("hex"), files: templates };
    return [fileOf(renderRecordFile(cluster.name, name), source, `\n${emit(content)}`)];
  });
}

/** The file of one object. */
export function manifestOutput({ path, source, manifest }: ManifestFile): OutputFile {
  return fileOf(path, source, emit(manifest));
}

function fileOf(path: string, source: string, content: string): OutputFile {
  return { path, text: flat(`${generatedHeader(path, source)}\n${content}`) };
}

/**
 * The same text as one piece of memory. A string that was put together from thousands of parts keeps all of them until somebody
 * reads a character of it.
 */
function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}

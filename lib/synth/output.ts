import { createHash } from "node:crypto";
import { formatCapabilities } from "../charts/capabilities.ts";
import { installEnvironment, nodeConfigs } from "../cluster/node-config.ts";
import type { ManifestFile } from "../kubernetes/manifest.ts";
import { generatedHeader } from "../layout/header.ts";
import type { OutputFile } from "../layout/output-file.ts";
import { applicationFolder, capabilitiesFile, nodeFolder, readmeFile, renderRecordFile } from "../layout/paths.ts";
import { emit } from "../yaml/emit.ts";
import { inventory } from "./inventory.ts";
import type { SynthesizedCluster } from "./synth.ts";

/** The files of a cluster as they lie below `dist/`. */
export function outputOf(synthesized: SynthesizedCluster): OutputFile[] {
  const { applications, capabilities, cluster, files, bootstrap } = synthesized;
  const overlay = `infrastructure/overlays/${cluster.name}.ts`;
  return [
    ...[...files, ...bootstrap].map(manifestOutput),
    ...renderRecords(synthesized),
    ...nodeConfigs(cluster).flatMap(({ node, config }) => [
      fileOf(`${nodeFolder(cluster.name, node.name)}/config.yaml`, overlay, emit(config)),
      fileOf(`${nodeFolder(cluster.name, node.name)}/install.env`, overlay, installEnvironment(cluster, node)),
    ]),
    // So that what a chart makes can be told from the files of any revision.
    ...(applications.some(({ releases }) => releases.length > 0)
      ? [fileOf(capabilitiesFile(cluster.name), overlay, formatCapabilities(capabilities))]
      : []),
    fileOf(readmeFile(cluster.name), overlay, `\n${inventory(synthesized)}`),
  ];
}

/** For each application with objects of a chart, what they were made from. */
function renderRecords({ cluster, applications, files }: SynthesizedCluster): OutputFile[] {
  return applications.flatMap(({ name, source, record }): OutputFile[] => {
    if (record === undefined) return [];
    const path = renderRecordFile(cluster.name, name);
    const ofChart = files.filter(({ application, template }) => application === name && template !== undefined);
    const hash = createHash("sha256");
    for (const file of ofChart) hash.update(manifestOutput(file).text);
    const folder = `${applicationFolder(cluster.name, name)}/`;
    const templates = ofChart.map(({ path, template = "" }) => [path.slice(folder.length), template]);
    const content = { ...record, objects: hash.digest("hex"), files: Object.fromEntries(templates) };
    return [fileOf(path, source, `\n${emit(content)}`)];
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

import { createHash } from "node:crypto";
import { formatCapabilities } from "../charts/capabilities.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { hostFilesOf } from "../cluster/host-files.ts";
import { macFiles } from "../cluster/macos/mac-files.ts";
import { macNodes } from "../cluster/macos/mac-node.ts";
import { type NodeConfig, nodeConfigs } from "../cluster/node-config.ts";
import type { ManifestFile } from "../kubernetes/manifest.ts";
import { withHeader } from "../layout/header.ts";
import type { OutputFile } from "../layout/output-file.ts";
import {
  applicationFolder,
  capabilitiesFile,
  clusterEnvironmentFile,
  hostFile,
  hostScriptsFolder,
  hostSumsFile,
  macFile,
  nodeEnvironmentFile,
  overlayFile,
  readmeFile,
  recoveryFile,
  renderRecordFile,
  scriptFile,
} from "../layout/paths.ts";
import { emit } from "../yaml/emit.ts";
import { bootstrapFiles } from "./bootstrap-files.ts";
import { clusterEnvironment, nodeEnvironment } from "./host-environment.ts";
import { inventory } from "./inventory.ts";
import { recoveryGuide } from "./recovery.ts";
import type { SynthesizedCluster } from "./synth.ts";

/** The files of a cluster as they lie below `dist/`. */
export function outputOf(synthesized: SynthesizedCluster): OutputFile[] {
  const { applications, capabilities, cluster, files, bootstrap, hostScripts } = synthesized;
  const overlay = overlayFile(cluster.name);
  const synced = files.map(manifestOutput);
  return [
    ...synced,
    ...bootstrap.map(manifestOutput),
    ...renderRecords(synthesized, synced),
    ...nodeConfigs(cluster).flatMap((each) => nodeOutput(cluster, each, overlay)),
    ...macNodes(cluster).flatMap((node) =>
      macFiles(cluster, node).map(({ name, text }) => fileOf(macFile(cluster.name, node.name, name), overlay, text)),
    ),
    fileOf(clusterEnvironmentFile(cluster.name), overlay, clusterEnvironment(synthesized)),
    ...hostScripts.map(({ name, text }) =>
      fileOf(scriptFile(cluster.name, name), `${hostScriptsFolder}/${name}`, text),
    ),
    // So that what a chart makes can be told from the files of any revision.
    ...(applications.some(({ releases }) => releases.length > 0)
      ? [fileOf(capabilitiesFile(cluster.name), overlay, formatCapabilities(capabilities))]
      : []),
    ...bootstrapFiles(synthesized).map(({ path, content }) => fileOf(path, overlay, content)),
    fileOf(readmeFile(cluster.name), overlay, `\n${inventory(synthesized)}`),
    fileOf(recoveryFile(cluster.name), overlay, `\n${recoveryGuide(cluster)}`),
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

/** What the host of a node gets, with the sums of all of it, and what scripts are told of it. */
function nodeOutput(cluster: Cluster, nodeConfig: NodeConfig, overlay: string): OutputFile[] {
  const { node } = nodeConfig;
  const files = hostFilesOf(cluster, nodeConfig).map(({ path, text }) => ({
    path,
    file: fileOf(hostFile(cluster.name, node.name, path), overlay, text),
  }));
  const sums = files.map(({ path, file }) => `${sha256(file.text)}  ${path.slice(1)}\n`).join("");
  return [
    ...files.map(({ file }) => file),
    fileOf(hostSumsFile(cluster.name, node.name), overlay, sums),
    fileOf(nodeEnvironmentFile(cluster.name, node.name), overlay, nodeEnvironment(cluster, node)),
  ];
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function fileOf(path: string, source: string, content: string): OutputFile {
  return { path, text: flat(withHeader(path, source, content)) };
}

/**
 * The same text as one piece of memory. A string that was put together from thousands of parts keeps all of them until somebody
 * reads a character of it.
 */
function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}

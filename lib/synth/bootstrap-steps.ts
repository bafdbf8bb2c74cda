import { macNodes } from "../cluster/macos/mac-node.ts";
import { builtInsOf } from "../k3s/built-ins.ts";
import { isCustomGroup } from "../kubernetes/kinds.ts";
import { apiGroupOf, type Manifest, type ManifestFile } from "../kubernetes/manifest.ts";
import { folderOf, inCluster, inRepository, nodeFolder } from "../layout/paths.ts";
import type { SynthesizedCluster } from "./synth.ts";

/** What a person runs before Argo CD takes over, as Markdown: objects of kinds that do not exist yet come after a wait. */
export function bootstrapSteps({ cluster, applications, bootstrap }: SynthesizedCluster): string {
  const nodes = cluster.allNodes.map(({ name }) => `\`${inCluster(nodeFolder(cluster.name, name))}/\``).join(", ");
  const macs = macNodes(cluster).map(({ name }) => name);
  const hosts =
    macs.length === 0 ? "" : `The Macs of ${macs.join(", ")} come first, as \`bootstrap/docs/macos.md\` tells. `;
  const install = `${hosts}Each node gets the files below its folder (${nodes}), and K3s in the version of its \`node.env\`.`;
  if (bootstrap.length === 0) return install;
  const isCustom = ({ manifest }: ManifestFile) => isCustomGroup(apiGroupOf(manifest.apiVersion));
  const builtIns = new Set(builtInsOf(cluster).apiGroups);
  const late = new Set(
    bootstrap
      .filter((file) => isCustom(file) && !builtIns.has(apiGroupOf(file.manifest.apiVersion)))
      .map(({ path }) => folderOf(path)),
  );
  const early = new Set(bootstrap.map(({ path }) => folderOf(path)).filter((folder) => !late.has(folder)));
  const definitions = new Set(
    bootstrap
      .filter((file) => late.has(folderOf(file.path)) && isCustom(file))
      .map(({ manifest }) => definitionOf(manifest)),
  );
  const secrets = applications.some(({ requiredSecrets }) => requiredSecrets.length > 0);
  return [
    install,
    "Then, from the root of the repository:",
    [
      "```sh",
      ...[...early].map(apply),
      ...(secrets ? ["# now the Secrets above whose namespace exists; the others as soon as theirs does"] : []),
      ...(definitions.size > 0 ? [`kubectl wait --for=create --timeout=15m ${[...definitions].join(" ")}`] : []),
      ...[...late].map(apply),
      "```",
    ].join("\n"),
  ].join("\n\n");
}

function apply(folder: string): string {
  // The name under which Argo CD will apply the same objects, so that their fields have one owner.
  return `kubectl apply --server-side --field-manager=argocd-controller -f ${inRepository(folder)}/`;
}

function definitionOf({ apiVersion, kind }: Manifest): string {
  return `crd/${kind.toLowerCase()}s.${apiGroupOf(apiVersion)}`;
}

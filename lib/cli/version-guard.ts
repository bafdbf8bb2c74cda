import type { Cluster } from "../cluster/cluster.ts";
import { k3sVersionOf } from "../cluster/foundation.ts";
import { type Problem, quote } from "../errors.ts";
import { installedVersion } from "../k3s/installed-version.ts";
import { wrongStep } from "../k3s/version-step.ts";
import { nodeEnvironmentFile, outputFolder } from "../layout/paths.ts";
import { committedTexts } from "../repository/committed-texts.ts";

/**
 * Steps of K3s that no node can go. They begin at what is committed: that is what nodes were told, while `dist/` on the disk may be the
 * half of a step that nobody has seen. Nothing is known of a cluster, or a node, that is not committed yet.
 * @param root the folder of the repository
 */
export function wrongVersions(root: string, clusters: readonly Cluster[]): Problem[] {
  const nodes = clusters.flatMap((cluster) => cluster.allNodes.map((node) => ({ cluster, node })));
  const committed = committedTexts(
    root,
    nodes.map(({ cluster, node }) => `${outputFolder}/${nodeEnvironmentFile(cluster.name, node.name)}`),
    process.env,
  );
  return nodes.flatMap(({ cluster, node }, position): Problem[] => {
    const version = k3sVersionOf(cluster, node);
    const before = installedVersion(committed[position] ?? "");
    const wrong = before === undefined ? undefined : wrongStep(before, version);
    if (wrong === undefined) return [];
    const where = `cluster ${quote(cluster.name)} ${node.k3sVersion === undefined ? "k3sVersion" : `nodes.${node.name}.k3sVersion`}`;
    const fix = `${wrong.fix}; for machines that are installed anew, add --no-check`;
    return [{ where, what: `on node ${node.name} ${wrong.what}`, got: quote(version), fix }];
  });
}

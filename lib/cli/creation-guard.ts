import type { Cluster } from "../cluster/cluster.ts";
import { type Problem, quote } from "../errors.ts";
import { clusterEnvironmentFile, outputFolder } from "../layout/paths.ts";
import { committedTexts } from "../repository/committed-texts.ts";

/** What a cluster keeps from its creation on: by which variable scripts are told of it, and by which field it is declared. */
const kept = [
  { variable: "CLUSTER_CIDR", field: "network.clusterCidr", of: ({ network }: Cluster) => network.clusterCidr },
  { variable: "SERVICE_CIDR", field: "network.serviceCidr", of: ({ network }: Cluster) => network.serviceCidr },
] as const;

/**
 * What is declared otherwise than when a cluster was created, and cannot change. As for versions, what is committed is what nodes were
 * told; nothing is known of a cluster that is not committed yet.
 * @param root the folder of the repository
 */
export function changedSinceCreation(root: string, clusters: readonly Cluster[]): Problem[] {
  const committed = committedTexts(
    root,
    clusters.map(({ name }) => `${outputFolder}/${clusterEnvironmentFile(name)}`),
    process.env,
  );
  return clusters.flatMap((cluster, position) =>
    kept.flatMap(({ variable, field, of }): Problem[] => {
      const [, before] = new RegExp(`^${variable}='(.*)'$`, "m").exec(committed[position] ?? "") ?? [];
      const value = of(cluster);
      if (before === undefined || before === value) return [];
      const where = `cluster ${quote(cluster.name)} ${field}`;
      const what = `was ${before} when the cluster was created, and nodes keep it`;
      const fix = "put it back, or build a new cluster; for machines that are installed anew, add --no-check";
      return [{ where, what, got: quote(value), fix }];
    }),
  );
}

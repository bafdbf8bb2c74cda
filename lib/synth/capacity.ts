import type { RenderedApplication } from "../application/rendered-application.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { reservedOf } from "../cluster/kubelet-configuration.ts";
import type { Problem } from "../errors.ts";
import { formatBytes, formatCores, parseQuantity } from "../kubernetes/quantity.ts";
import { hardwareOf } from "./hardware.ts";

/**
 * Whether everything that applications ask for fits on the machines, less what each keeps for itself. Of a cluster where the machine of any
 * node is not described, nobody knows.
 */
export function capacityProblems(cluster: Cluster, applications: readonly RenderedApplication[]): Problem[] {
  const machines = cluster.allNodes.map((node) => ({ resources: node.resources, reserved: reservedOf(node) }));
  if (machines.some(({ resources }) => resources === undefined)) return [];
  const asked = [...hardwareOf({ cluster, applications }).applications];
  return (["cpu", "memory"] as const).flatMap((field): Problem[] => {
    const [what, format] = field === "cpu" ? ["processors", formatCores] : ["memory", formatBytes];
    const size = (value: string | number | undefined) => parseQuantity(value) ?? 0n;
    const room = machines.reduce(
      (sum, { resources, reserved }) => sum + size(resources?.[field]) - size(reserved?.[field]),
      0n,
    );
    const needed = asked.reduce((sum, [, requests]) => sum + requests[field], 0n);
    if (needed <= room) return [];
    const largest = asked.sort(([, a], [, b]) => (a[field] < b[field] ? 1 : -1)).slice(0, 3);
    return [
      {
        where: `cluster ${JSON.stringify(cluster.name)} nodes`,
        what: `have ${format(room)} of ${what} for pods, less than applications ask for`,
        got: `${format(needed)}, most by ${largest.map(([name, requests]) => `${name} ${format(requests[field])}`).join(", ")}`,
        fix: "give nodes more, or switch something off",
      },
    ];
  });
}

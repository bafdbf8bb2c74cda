import type { PortalCluster } from "../../../lib/portal/registry.ts";
import { serviceProxyName } from "../../../lib/portal/service-proxy.ts";
import { listAt, stringAt } from "../../kubernetes/answer.ts";
import { pathOf } from "../../kubernetes/resource.ts";
import type { ClaimUsage } from "../objects/claim.ts";

const used = "kubelet_volume_stats_used_bytes";
const capacity = "kubelet_volume_stats_capacity_bytes";

/** Where Prometheus says how full volumes are, asked by way of the API server. */
export function claimUsagePath(prometheus: NonNullable<PortalCluster["prometheus"]>): string {
  const { namespace, service, port } = prometheus;
  const name = serviceProxyName({ service, port });
  const query = new URLSearchParams({ query: `{__name__=~"${used}|${capacity}"}` });
  return `${pathOf({ group: "", version: "v1", plural: "services" }, { namespace, name })}/proxy/api/v1/query?${query}`;
}

/**
 * What Prometheus answers of how full volumes are. Claims of which it knows only a part are left out.
 * @throws an Error with what Prometheus says where it refuses
 * @see https://prometheus.io/docs/prometheus/latest/querying/api/#instant-queries
 */
export function parseClaimUsage(answer: unknown): readonly ClaimUsage[] {
  if (stringAt(answer, "status") !== "success")
    throw new Error(stringAt(answer, "error") ?? "Prometheus gives no result");
  const found = new Map<string, { namespace: string; name: string; used?: number; capacity?: number }>();
  for (const sample of listAt(answer, "data", "result")) {
    const labels = (name: string) => stringAt(sample, "metric", name);
    const [namespace, name, metric] = [labels("namespace"), labels("persistentvolumeclaim"), labels("__name__")];
    const bytes = Number(listAt(sample, "value")[1]);
    if (namespace === undefined || name === undefined || !Number.isFinite(bytes)) continue;
    const key = `${namespace}/${name}`;
    const usage = found.get(key) ?? { namespace, name };
    // A volume that pods of several nodes mount is counted by each of them.
    if (metric === used) usage.used = Math.max(usage.used ?? 0, bytes);
    if (metric === capacity) usage.capacity = Math.max(usage.capacity ?? 0, bytes);
    found.set(key, usage);
  }
  return [...found.values()].flatMap((each) =>
    each.used === undefined || each.capacity === undefined
      ? []
      : [{ ...each, used: each.used, capacity: each.capacity }],
  );
}

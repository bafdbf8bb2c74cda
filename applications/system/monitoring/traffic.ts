import type { PodTraffic } from "../../../lib/application/traffic.ts";
import type { Cluster } from "../../../lib/cluster/cluster.ts";

/** Labels of the pods of each component. The operator gives the first two theirs, the charts all others. */
export const podLabels = {
  prometheus: { "app.kubernetes.io/name": "prometheus" },
  alertmanager: { "app.kubernetes.io/name": "alertmanager" },
  grafana: { "app.kubernetes.io/name": "grafana" },
  kubeStateMetrics: { "app.kubernetes.io/name": "kube-state-metrics" },
  operator: { "app.kubernetes.io/component": "prometheus-operator" },
} as const;

/** Port of the sidecar that reloads the configuration of Prometheus and Alertmanager. */
const reloader = 8080;

/** What each component may say. Only Prometheus reaches every pod, because it scrapes them; alerts go to Alertmanager on that way, too. */
export function trafficOf({
  notifications,
  identityProvider,
  portal,
}: Pick<Cluster, "notifications" | "identityProvider" | "portal">): PodTraffic[] {
  const tellsPeople = notifications.type !== "none";
  const asksWhoPeopleAre = identityProvider?.endpoints !== undefined;
  return [
    {
      podLabels: podLabels.prometheus,
      to: ["kubernetes-api", "nodes", "pods"],
      metrics: [9090, reloader],
      // The dashboard asks it by way of the API server.
      ...(portal?.usageSources.includes("prometheus") === true && { proxied: [9090] }),
    },
    { podLabels: podLabels.alertmanager, ...(tellsPeople && { to: ["internet"] }), metrics: [9093, reloader] },
    {
      podLabels: podLabels.grafana,
      to: [
        // Its sidecars look for dashboards in ConfigMaps.
        "kubernetes-api",
        { application: "monitoring", port: 9090 },
        { application: "monitoring", port: 9093 },
        ...(asksWhoPeopleAre ? ["internet" as const] : []),
      ],
      metrics: [3000],
    },
    { podLabels: podLabels.kubeStateMetrics, to: ["kubernetes-api"], metrics: [8080] },
    { podLabels: podLabels.operator, to: ["kubernetes-api"], metrics: [8080] },
  ];
}

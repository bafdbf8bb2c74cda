import { hostOf, type Route } from "../../lib/application/route.ts";
import type { Cluster } from "../../lib/cluster/cluster.ts";
import { healthChecks } from "../configs/health.ts";
import { notificationsOf } from "../configs/notifications.ts";
import { rbacOf } from "../configs/rbac.ts";
import { repositoryTrust } from "../configs/repositories.ts";
import { signInSettings } from "../configs/sign-in.ts";
import { webhookSettings } from "../configs/webhook.ts";
import type { ArgoCdValues } from "./argo-cd-values.ts";
import { scaleFor } from "./scale.ts";

/** Where people reach Argo CD. */
export const argocdRoute = {
  subdomain: "argocd",
  service: "argocd-server",
  port: 80,
  title: "Argo CD",
  description: "What Git declares, and how far the cluster is there.",
  icon: "mdi:rocket-launch-outline",
  docs: "https://argo-cd.readthedocs.io/en/stable/",
  tool: "argoCd",
} satisfies Route;

/**
 * What the chart argo-cd gets. Memory is limited, processor time is not: waiting is better than being killed.
 * @param applications how many it syncs
 */
export function valuesOf(cluster: Cluster, applications: number) {
  const scale = scaleFor(applications);
  const metrics = { enabled: cluster.monitorApiGroups.length > 0 };
  return {
    global: {
      domain: hostOf(cluster, argocdRoute),
      // The namespace has policies of its own, which also deny what the chart's leave open.
      networkPolicy: { create: false },
    },
    configs: {
      cm: { ...healthChecks, ...signInSettings(cluster), ...scale.cm },
      params: {
        ...scale.params,
        // TLS ends at the ingress controller; two of it would redirect for ever.
        "server.insecure": true,
        // The API server itself says what an apply would change, so that its defaults and webhooks are no drift.
        "controller.diff.server.side": true,
      },
      rbac: rbacOf(cluster),
      ...repositoryTrust(cluster),
      ...(cluster.repository.webhook !== undefined && { secret: webhookSettings(cluster) }),
    },
    controller: {
      metrics,
      resources: { requests: { cpu: "100m", memory: "384Mi" }, limits: { memory: "1536Mi" } },
    },
    repoServer: {
      metrics,
      // Rendering a large chart takes the most, for a moment.
      resources: { requests: { cpu: "50m", memory: "128Mi" }, limits: { memory: "1Gi" } },
    },
    server: {
      metrics,
      resources: { requests: { cpu: "20m", memory: "96Mi" }, limits: { memory: "384Mi" } },
    },
    redis: { resources: { requests: { cpu: "20m", memory: "32Mi" }, limits: { memory: "256Mi" } } },
    redisSecretInit: { resources: { requests: { cpu: "20m", memory: "64Mi" }, limits: { memory: "256Mi" } } },
    notifications: {
      ...notificationsOf(cluster),
      metrics,
      resources: { requests: { cpu: "10m", memory: "64Mi" }, limits: { memory: "256Mi" } },
    },
    // It stands between identity providers that Argo CD does not speak to itself.
    dex: { enabled: false },
    // Every Application stands in Git; the chart has no other switch for this controller.
    applicationSet: { replicas: 0 },
  } satisfies ArgoCdValues;
}

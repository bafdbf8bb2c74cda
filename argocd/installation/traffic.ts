import type { ProvidedService } from "../../lib/application/provides.ts";
import type { Destination, PodTraffic } from "../../lib/application/traffic.ts";
import type { Cluster } from "../../lib/cluster/cluster.ts";
import type { Labels } from "../../lib/kubernetes/selector.ts";
import { argocdRoute } from "./values.ts";

/** The Services by which people and components reach each other. */
export const services: readonly ProvidedService[] = [
  { name: argocdRoute.service, port: argocdRoute.port, targetPort: 8080, podLabels: component("server") },
  { name: "argocd-repo-server", port: 8081, podLabels: component("repo-server") },
  { name: "argocd-redis", port: 6379, podLabels: component("redis") },
];

const repoServer: Destination = { application: "argocd", port: 8081 };
const server: Destination = { application: "argocd", port: argocdRoute.port };
const redis: Destination = { application: "argocd", port: 6379 };

/** What each component may say. Only those that fetch from Git and chart repositories, tell people, ask who they are or what they pushed reach the Internet. */
export function trafficOf({
  monitorApiGroups,
  identityProvider,
  notifications,
  repository,
}: Pick<Cluster, "monitorApiGroups" | "identityProvider" | "notifications" | "repository">): PodTraffic[] {
  // Bitbucket does not say which files a push changes, so that it is asked.
  const serverCalls = identityProvider !== undefined || repository.webhook === "bitbucket";
  const metrics = (port: number) => (monitorApiGroups.length > 0 ? { metrics: [port] } : {});
  return [
    {
      podLabels: component("application-controller"),
      to: ["kubernetes-api", repoServer, redis],
      ...metrics(8082),
    },
    {
      podLabels: component("server"),
      to: ["kubernetes-api", ...(serverCalls ? ["internet" as const] : []), repoServer, redis],
      ...metrics(8083),
    },
    { podLabels: component("repo-server"), to: ["internet", redis], ...metrics(8084) },
    {
      podLabels: component("notifications-controller"),
      // It notes what was healthy by way of the server.
      to: ["kubernetes-api", ...(notifications.type === "none" ? [] : ["internet" as const]), repoServer, server],
      ...metrics(9001),
    },
    // A Job that makes the password of Redis.
    { podLabels: component("redis-secret-init"), to: ["kubernetes-api"] },
  ];
}

function component(name: string): Labels {
  return { "app.kubernetes.io/component": name };
}

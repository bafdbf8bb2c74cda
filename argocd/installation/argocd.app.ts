import { defineApplication } from "../../lib/application/application.ts";
import { Namespace } from "../../lib/constructs/namespace.ts";
import { argocdNamespace } from "../configs/destination.ts";
import { notificationSecrets } from "../configs/notifications.ts";
import { repositorySecrets } from "../configs/repositories.ts";
import { signInGuide, signInSecrets } from "../configs/sign-in.ts";
import { snapshotSecrets } from "../configs/snapshots.ts";
import { webhookSecrets } from "../configs/webhook.ts";
import { accepts } from "./accepts.ts";
import { addHelmChart } from "./helm-chart.ts";
import { addMonitoring } from "./monitoring.ts";
import { services, trafficOf } from "./traffic.ts";
import { argocdRoute, valuesOf } from "./values.ts";

const podSecurity = "restricted";

export default defineApplication({
  description: "Syncs this repository to the cluster.",
  namespace: argocdNamespace,
  podSecurity,
  onRemoval: "orphan",
  routes: [argocdRoute],
  provides: {
    apiGroups: ["argoproj.io"],
    services,
    // A Job of the chart makes it, with a password that nobody has to know.
    secrets: [{ name: "argocd-redis", keys: ["auth"] }],
  },
  traffic: trafficOf,
  requiredSecrets: (cluster) => [
    ...repositorySecrets(cluster),
    ...signInSecrets(cluster),
    ...notificationSecrets(cluster),
    ...snapshotSecrets(cluster),
    ...webhookSecrets(cluster, argocdRoute),
  ],
  signIn: (cluster) => signInGuide(cluster, argocdRoute),
  accepts,
  build: ({ chart, cluster, applications }) => {
    addHelmChart(chart, valuesOf(cluster, applications.length));
    if (cluster.monitorApiGroups.length > 0) addMonitoring(chart);
  },
  bootstrap: ({ chart, cluster, applications }) => {
    new Namespace(chart, "Namespace", { name: argocdNamespace, podSecurity });
    addHelmChart(chart, valuesOf(cluster, applications.length));
  },
});

import { defineApplication } from "../../lib/application/application.ts";
import { Namespace } from "../../lib/constructs/namespace.ts";
import { argocdNamespace } from "../configs/destination.ts";
import { notificationSecrets } from "../configs/notifications.ts";
import { repositorySecrets } from "../configs/repositories.ts";
import { addHelmChart } from "./helm-chart.ts";
import { addMonitoring } from "./monitoring.ts";
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
    services: [{ name: argocdRoute.service, port: argocdRoute.port, targetPort: 8080 }],
  },
  traffic: ({ monitorApiGroups }) => ({
    // The internet has the Git repository, the charts and whoever is notified; each other they call inside the namespace.
    to: ["kubernetes-api", "internet", "namespace"],
    // Of the application controller, the API server, the repository server and the notifications controller.
    metrics: monitorApiGroups.length > 0 ? [8082, 8083, 8084, 9001] : [],
  }),
  requiredSecrets: (cluster) => [...repositorySecrets(cluster), ...notificationSecrets(cluster)],
  build: ({ chart, cluster, applications }) => {
    addHelmChart(chart, valuesOf(cluster, applications.length));
    if (cluster.monitorApiGroups.length > 0) addMonitoring(chart);
  },
  bootstrap: ({ chart, cluster, applications }) => {
    new Namespace(chart, "Namespace", { name: argocdNamespace, podSecurity });
    addHelmChart(chart, valuesOf(cluster, applications.length));
  },
});

import { defineApplication } from "../../../lib/application/application.ts";
import { type PrometheusNodeExporterValues, prometheusNodeExporterValues } from "./prometheus-node-exporter-values.ts";

// renovate: datasource=helm depName=prometheus-node-exporter registryUrl=https://prometheus-community.github.io/helm-charts
const version = "4.59.0";

export default defineApplication({
  description: "Metrics of the machines: processors, memory, disks, network.",
  enabled: ({ monitoring }) => monitoring.type === "prometheus",
  // It looks at the network, the processes and the disks of the node.
  podSecurity: "privileged",
  needs: ({ monitorApiGroups }) => ({ apiGroups: monitorApiGroups }),
  chart: {
    repository: "https://prometheus-community.github.io/helm-charts",
    name: "prometheus-node-exporter",
    version,
    schema: prometheusNodeExporterValues,
    values: (): PrometheusNodeExporterValues => ({
      // Its rules and dashboards know it as job node-exporter, which is the name that the chart gives.
      nameOverride: "node-exporter",
      image: { distroless: true },
      extraArgs: [
        // What K3s mounts for its containers is no disk of the node.
        "--collector.filesystem.mount-points-exclude=" +
          "^/(dev|proc|sys|run/(credentials|k3s)/.+|var/lib/(kubelet|rancher/k3s/agent/containerd)/.+)($|/)",
      ],
      prometheus: { monitor: { enabled: true } },
      containerSecurityContext: {
        allowPrivilegeEscalation: false,
        capabilities: { drop: ["ALL"] },
        readOnlyRootFilesystem: true,
      },
      tolerations: [{ operator: "Exists" }],
      resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { memory: "96Mi" } },
    }),
    creates: {
      namespaced: ["/Service", "/ServiceAccount", "apps/DaemonSet", "monitoring.coreos.com/ServiceMonitor"],
      clusterScoped: [],
    },
  },
});

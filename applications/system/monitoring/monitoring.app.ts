import { ApiObject } from "cdk8s";
import type { IClusterRole } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { defineApplication } from "../../../lib/application/application.ts";
import { withoutSecrets } from "../../../lib/charts/values/values-schema.ts";
import { dnsPodLabels } from "../../../lib/k3s/built-ins.ts";
import { alertmanagerOf, alertSecrets } from "./alertmanager.ts";
import { etcdScrape } from "./etcd-scrape.ts";
import { dashboardReader, grafanaGuide, grafanaOf, grafanaRoute, grafanaSecrets } from "./grafana.ts";
import { type KubePrometheusStackValues, kubePrometheusStackValues } from "./kube-prometheus-stack-values.ts";
import { prometheusStorage } from "./prometheus-storage.ts";
import { apiServerSeries, kubeletSeries } from "./series.ts";
import { podLabels, trafficOf } from "./traffic.ts";

// renovate: datasource=helm depName=kube-prometheus-stack registryUrl=https://prometheus-community.github.io/helm-charts
const version = "92.3.0";

export default defineApplication({
  description:
    "Prometheus, Alertmanager and Grafana: metrics of the cluster and of its applications, dashboards and alerts.",
  enabled: ({ monitoring }) => monitoring.type === "prometheus",
  // Prometheus and Alertmanager have none: they let everybody in. Grafana shows what both know.
  routes: [grafanaRoute],
  provides: {
    metricsScraper: podLabels.prometheus,
    services: [
      { name: "grafana", port: 80, targetPort: 3000, podLabels: podLabels.grafana },
      { name: "monitoring-prometheus", port: 9090, podLabels: podLabels.prometheus },
      { name: "monitoring-alertmanager", port: 9093, podLabels: podLabels.alertmanager },
    ],
  },
  // The chart claims volumes of the default class.
  needs: ({ defaultStorageClass, monitorApiGroups }) => ({
    apiGroups: monitorApiGroups,
    storageClasses: [defaultStorageClass],
  }),
  traffic: trafficOf,
  requiredSecrets: (cluster) => [...alertSecrets(cluster), ...grafanaSecrets(cluster)],
  signIn: grafanaGuide,
  accepts: ({ etcdMetrics }) => [
    {
      rule: "rbac-wildcard",
      object: "rbac.authorization.k8s.io/ClusterRole monitoring-operator",
      reason: "the operator does everything with the few kinds that the role names",
    },
    {
      rule: "rbac-secrets",
      object: "rbac.authorization.k8s.io/ClusterRole monitoring-operator",
      reason: "the configuration of each Prometheus and Alertmanager is a Secret that the operator makes",
    },
    {
      rule: "plain-secret",
      object: "/Secret alertmanager-monitoring",
      reason: "the configuration of Alertmanager, which reads its password from a file of another Secret",
    },
    ...(etcdMetrics.length > 0
      ? [
          {
            rule: "plain-secret",
            object: "/Secret monitoring-prometheus-scrape-confg",
            reason: "the addresses of etcd, which the chart keeps in a Secret",
          },
        ]
      : []),
  ],
  chart: {
    repository: "https://prometheus-community.github.io/helm-charts",
    name: "kube-prometheus-stack",
    version,
    schema: withoutSecrets(kubePrometheusStackValues, "grafana.adminPassword"),
    values: ({ cluster }): KubePrometheusStackValues => ({
      fullnameOverride: "monitoring",
      cleanPrometheusOperatorObjectNames: true,
      crds: { enabled: false },

      // These have no endpoint of their own in K3s: each would be a target that is down, and an alert that fires for ever. Off,
      // the chart leaves out their rules and dashboards, too.
      kubeControllerManager: { enabled: false },
      kubeScheduler: { enabled: false },
      kubeProxy: { enabled: false },
      // Rules and dashboards only: Argo CD does not apply the Endpoints by which the chart would find etcd.
      kubeEtcd: {
        enabled: cluster.etcdMetrics.length > 0,
        service: { enabled: false },
        serviceMonitor: { enabled: false },
      },
      kubeApiServer: { serviceMonitor: { metricRelabelings: apiServerSeries } },
      kubelet: { serviceMonitor: { metricRelabelings: kubeletSeries, cAdvisorInterval: "30s" } },
      // By K3s' own Service, so that nothing is made in kube-system.
      coreDns: {
        service: { enabled: false },
        serviceMonitor: { port: "metrics", selector: { matchLabels: dnsPodLabels } },
      },

      // Application node-exporter: it is privileged, and nothing else in this namespace is.
      nodeExporter: {
        enabled: false,
        forceDeployDashboards: true,
        operatingSystems: { aix: { enabled: false }, darwin: { enabled: false } },
      },

      "kube-state-metrics": {
        fullnameOverride: "kube-state-metrics",
        // No rule asks for them, and so it need not be allowed to read every Secret.
        collectorsExclude: ["secrets"],
        resources: { requests: { cpu: "10m", memory: "64Mi" }, limits: { memory: "256Mi" } },
      },

      prometheusOperator: {
        // The webhook only checks rules earlier than the operator itself does, which skips wrong ones and raises an alert. It
        // would cost hook Jobs or a dependency on cert-manager, and refuse this application's own rules at the first sync.
        admissionWebhooks: { enabled: false },
        // The certificate would be the webhook's.
        tls: { enabled: false },
        resources: { requests: { cpu: "10m", memory: "64Mi" }, limits: { memory: "256Mi" } },
        prometheusConfigReloader: {
          resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { memory: "64Mi" } },
        },
      },

      prometheus: {
        prometheusSpec: {
          ...(cluster.monitoring.type === "prometheus" && prometheusStorage(cluster.monitoring)),
          ...(cluster.etcdMetrics.length > 0 && { additionalScrapeConfigs: [etcdScrape(cluster)] }),
          // Otherwise it looks only at what this chart makes.
          serviceMonitorSelectorNilUsesHelmValues: false,
          podMonitorSelectorNilUsesHelmValues: false,
          probeSelectorNilUsesHelmValues: false,
          ruleSelectorNilUsesHelmValues: false,
          scrapeConfigSelectorNilUsesHelmValues: false,
          resources: { requests: { cpu: "100m", memory: "512Mi" }, limits: { memory: "2Gi" } },
        },
      },

      alertmanager: alertmanagerOf(cluster),

      grafana: grafanaOf(cluster),
    }),
    creates: {
      namespaced: [
        "/ConfigMap",
        "/PersistentVolumeClaim",
        "/Secret",
        "/Service",
        "/ServiceAccount",
        "apps/Deployment",
        "monitoring.coreos.com/Alertmanager",
        "monitoring.coreos.com/Prometheus",
        "monitoring.coreos.com/PrometheusRule",
        "monitoring.coreos.com/ServiceMonitor",
      ],
      clusterScoped: ["rbac.authorization.k8s.io/ClusterRole", "rbac.authorization.k8s.io/ClusterRoleBinding"],
    },
  },
  build: ({ chart }) => {
    new ApiObject(chart, "dashboard-reader", {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "ClusterRole",
      metadata: { name: dashboardReader },
      rules: [{ apiGroups: [""], resources: ["configmaps"], verbs: ["get", "list", "watch"] }],
    } satisfies IClusterRole);
  },
});

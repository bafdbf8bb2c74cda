import { describe, expect, it } from "vitest";
import type { JsonObject, Manifest } from "../../kubernetes/manifest.ts";
import { application } from "../argocd/testing.ts";
import { object, problemsOf } from "../testing.ts";
import { monitorNotSelected } from "./monitor-not-selected.ts";

const version = "monitoring.coreos.com/v1";
const prometheus = (spec: JsonObject, kind = "Prometheus") =>
  object(version, kind, "main", { metadata: { namespace: "watch" }, spec });
const monitor = (labels: JsonObject = {}, kind = "ServiceMonitor") =>
  object(version, kind, "web", { metadata: { labels } });
const all = { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {} };
const labelled = { ...all, serviceMonitorSelector: { matchLabels: { release: "watch" } } };
const namespace = object("v1", "Namespace", "web", { metadata: { labels: { part: "shop" } } });
const found = (...objects: Manifest[]) => problemsOf(monitorNotSelected, objects);

describe("monitor-not-selected", () => {
  it("passes for what one of them selects, and where there is none", () => {
    expect(found(monitor())).toEqual([]);
    expect(found(monitor(), prometheus(all))).toEqual([]);
    expect(found(monitor(), prometheus(labelled), prometheus(all, "PrometheusAgent"))).toEqual([]);
    expect(found(monitor({ release: "watch" }), prometheus(labelled))).toEqual([]);
    const byNamespace = { ...all, serviceMonitorNamespaceSelector: { matchLabels: { part: "shop" } } };
    expect(found(monitor(), prometheus(byNamespace), namespace)).toEqual([]);
    expect(found(monitor(), prometheus(byNamespace))).toEqual([]);
  });

  it("passes where a chart may run another one", () => {
    const chart = object("helm.cattle.io/v1", "HelmChart", "watch", { spec: { chart: "victoria-metrics-k8s-stack" } });
    expect(found(monitor(), prometheus(labelled), chart)).toEqual([]);
  });

  it("fails for labels that are missing", () => {
    expect(found(monitor(), prometheus(labelled))).toEqual([
      "ServiceMonitor/web metadata.labels: is selected by no Prometheus: Prometheus watch/main wants release=watch; add label release: watch",
    ]);
    expect(found(monitor({}, "PodMonitor"), prometheus(all))).toEqual([
      "PodMonitor/web: is selected by no Prometheus: Prometheus watch/main has no podMonitorSelector; give it one, {} for all",
    ]);
    const rules = { ruleSelector: { matchLabels: { role: "alert" } }, ruleNamespaceSelector: {} };
    expect(found(monitor({}, "PrometheusRule"), prometheus(rules), prometheus(all, "PrometheusAgent"))).toHaveLength(1);
  });

  it("fails for a namespace that none looks into", () => {
    expect(found(monitor(), prometheus({ serviceMonitorSelector: {} }))).toEqual([
      "ServiceMonitor/web metadata.namespace: is selected by no Prometheus: Prometheus watch/main looks only into watch; give it a serviceMonitorNamespaceSelector, {} for all",
    ]);
    const byNamespace = { ...all, serviceMonitorNamespaceSelector: { matchLabels: { part: "other" } } };
    expect(found(monitor(), prometheus(byNamespace), namespace)).toEqual([
      "ServiceMonitor/web metadata.namespace: is selected by no Prometheus: Prometheus watch/main looks only into namespaces with part=other; give Namespace web the labels",
    ]);
  });

  it("knows what the Prometheus of kube-prometheus-stack selects", () => {
    const problem =
      "ServiceMonitor/web metadata.labels: is selected by no Prometheus: the Prometheus of chart kube-prometheus-stack wants release=watch; add label release: watch";
    const chart = (values: JsonObject) =>
      object("helm.cattle.io/v1", "HelmChart", "watch", { spec: { chart: "kube-prometheus-stack", values } });
    const anyLabels = { prometheus: { prometheusSpec: { serviceMonitorSelectorNilUsesHelmValues: false } } };
    expect(found(monitor(), chart({}))).toEqual([problem]);
    expect(found(monitor(), chart(anyLabels))).toEqual([]);
    const source = { chart: "kube-prometheus-stack" };
    expect(found(monitor(), application("watch", { source }))).toEqual([problem]);
    const values = "prometheus:\n  prometheusSpec:\n    serviceMonitorSelectorNilUsesHelmValues: false\n";
    expect(found(monitor(), application("watch", { source: { ...source, helm: { values } } }))).toEqual([]);
    expect(found(monitor(), application("watch", { source: { ...source, helm: { valueFiles: ["a"] } } }))).toEqual([]);
  });
});

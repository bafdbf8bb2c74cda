import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { deployment, object, problemsOf, service } from "../testing.ts";
import { monitorWithoutTarget } from "./monitor-without-target.ts";

const monitoring = "monitoring.coreos.com/v1";
const labelled = { ...service("web"), metadata: { name: "web", namespace: "web", labels: { app: "web" } } };
const serviceMonitor = (app: string, port: string, more: JsonObject = {}) =>
  object(monitoring, "ServiceMonitor", "web", {
    spec: { selector: { matchLabels: { app } }, endpoints: [{ port }], ...more },
  });
const podMonitor = (app: string, port: string) =>
  object(monitoring, "PodMonitor", "web", {
    spec: { selector: { matchLabels: { app } }, podMetricsEndpoints: [{ port }] },
  });

describe("monitor-without-target", () => {
  it("passes for ports of Services and pods, and for what charts may make", () => {
    const objects = [
      serviceMonitor("web", "http"),
      podMonitor("web", "http"),
      serviceMonitor("other", "http", { namespaceSelector: { any: true } }),
      serviceMonitor("other", "http", { namespaceSelector: { matchNames: ["kube-system"] } }),
    ];
    expect(problemsOf(monitorWithoutTarget, [...objects, labelled, deployment("web")])).toEqual([]);
  });

  it("fails for a selector that matches nothing", () => {
    expect(
      problemsOf(monitorWithoutTarget, [serviceMonitor("web", "http"), service("web"), deployment("web")]),
    ).toEqual([
      "ServiceMonitor/web spec.selector: matches no Service in namespace web, got app=web; select labels of a Service, which are not those of what it selects",
    ]);
    expect(problemsOf(monitorWithoutTarget, [podMonitor("wbe", "http"), deployment("web")])).toEqual([
      "PodMonitor/web spec.selector: matches no pod in namespace web, got app=wbe; did you mean app=web?",
    ]);
  });

  it("fails for a port that nothing has", () => {
    expect(problemsOf(monitorWithoutTarget, [serviceMonitor("web", "metrics"), labelled])).toEqual([
      'ServiceMonitor/web spec.endpoints[0].port: names a port that nothing it selects has, got "metrics"; name the port there',
    ]);
  });

  it("knows the Service that the API server makes for itself", () => {
    const spec = {
      namespaceSelector: { matchNames: ["default"] },
      selector: { matchLabels: { component: "apiserver", provider: "kubernetes" } },
      endpoints: [{ port: "https" }],
    };
    const monitor = object("monitoring.coreos.com/v1", "ServiceMonitor", "api", { spec });
    expect(problemsOf(monitorWithoutTarget, [monitor])).toEqual([]);
  });
});

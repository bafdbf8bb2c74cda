import { expect, it } from "vitest";
import type { Traffic } from "../../application/traffic.ts";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { deployment, object, rendered, service } from "../testing.ts";
import { chartMetrics } from "./chart-metrics.ts";
import { charted, problemsOfCharts } from "./testing.ts";

const scraper = rendered("monitoring", { provides: { metricsScraper: { app: "prometheus" } } });
const deny = object("networking.k8s.io/v1", "NetworkPolicy", "default-deny", { spec: { podSelector: {} } });
const labelled = service("web", { ports: [{ name: "http", port: 80, targetPort: "http" }] });
const monitor = (endpoint: JsonObject) =>
  object("monitoring.coreos.com/v1", "ServiceMonitor", "web", {
    spec: { selector: { matchLabels: { app: "web" } }, endpoints: [endpoint] },
  });
const made = (endpoint: JsonObject) => [
  deployment("web"),
  { ...labelled, metadata: { ...labelled.metadata, labels: { app: "web" } } },
  monitor(endpoint),
];
const problems = (traffic: Traffic, endpoint: JsonObject = { port: "http" }, applications = [scraper]) =>
  problemsOfCharts(chartMetrics, [charted("web", { traffic }, made(endpoint)), ...applications], [deny]);

it("chart-metrics passes for the port that its monitor names, of the Service or of the pods", () => {
  expect(problems({ metrics: [8080] })).toEqual([]);
  expect(problems({ metrics: [8080] }, { targetPort: "http" })).toEqual([]);
});

it("chart-metrics passes where nobody scrapes", () => {
  expect(problems({}, { port: "http" }, [])).toEqual([]);
});

it("chart-metrics passes for the pods of a PodMonitor", () => {
  const pods = object("monitoring.coreos.com/v1", "PodMonitor", "web", {
    spec: { selector: { matchLabels: { app: "web" } }, podMetricsEndpoints: [{ port: "http" }] },
  });
  const application = (port: number) => charted("web", { traffic: { metrics: [port] } }, [deployment("web"), pods]);
  expect(problemsOfCharts(chartMetrics, [application(8080), scraper], [deny])).toEqual([]);
  expect(problemsOfCharts(chartMetrics, [application(8081), scraper], [deny])).toHaveLength(2);
});

it("chart-metrics fails for another port", () => {
  expect(problems({ metrics: [9402] })).toEqual([
    "Application/web traffic.metrics: lets the pods that scrape call no port 8080, but ServiceMonitor web/web (web/templates/servicemonitor.yaml) leads there, to Deployment web/web (web/templates/deployment.yaml); add 8080",
    "Application/web traffic.metrics[0]: is 9402, but nothing that the application makes has the pods that scrape call it there; use 8080, or remove it",
  ]);
});

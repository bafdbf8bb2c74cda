import { expect, it } from "vitest";
import type { Traffic } from "../../application/traffic.ts";
import { deployment, object, service } from "../testing.ts";
import { chartWebhooks } from "./chart-webhooks.ts";
import { charted, problemsOfCharts } from "./testing.ts";

const hook = object("admissionregistration.k8s.io/v1", "ValidatingWebhookConfiguration", "web", {
  webhooks: [{ name: "web.example.com", clientConfig: { service: { namespace: "web", name: "web" } } }],
});
const made = [deployment("web"), service("web", { ports: [{ port: 443, targetPort: "http" }] }), hook];
const deny = object("networking.k8s.io/v1", "NetworkPolicy", "default-deny", { spec: { podSelector: {} } });
const problems = (traffic: Traffic, others = [deny]) =>
  problemsOfCharts(chartWebhooks, [charted("web", { traffic }, made)], others);

it("chart-webhooks passes for the port of the pods behind the webhook", () => {
  expect(problems({ webhooks: [8080] })).toEqual([]);
  expect(problems([{ to: ["internet"] }, { podLabels: { app: "web" }, webhooks: [8080] }])).toEqual([]);
});

it("chart-webhooks passes where nobody denies anything", () => {
  expect(problems({}, [])).toEqual([]);
});

it("chart-webhooks fails for another port, and for that of other pods", () => {
  const leads =
    "but ValidatingWebhookConfiguration web (web/templates/validatingwebhookconfiguration.yaml) leads there, to Deployment web/web (web/templates/deployment.yaml); add 8080";
  expect(problems({ webhooks: [8081] })).toEqual([
    `Application/web traffic.webhooks: lets the Kubernetes API call no port 8080, ${leads}`,
    "Application/web traffic.webhooks[0]: is 8081, but nothing that the application makes has the Kubernetes API call it there; use 8080, or remove it",
  ]);
  expect(problems([{ podLabels: { app: "other" }, webhooks: [8080] }])).toEqual([
    `Application/web traffic.webhooks: lets the Kubernetes API call no port 8080, ${leads}`,
  ]);
});

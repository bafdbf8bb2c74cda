import { expect, it } from "vitest";
import type { ProvidedService } from "../../application/provides.ts";
import type { Manifest } from "../../kubernetes/manifest.ts";
import { deployment, object, service } from "../testing.ts";
import { chartProvidesServices } from "./chart-provides-services.ts";
import { charted, problemsOfCharts } from "./testing.ts";

const made = [deployment("web"), service("web")];
const problems = (declared: ProvidedService, objects: readonly Manifest[] = made) =>
  problemsOfCharts(chartProvidesServices, [charted("web", { provides: { services: [declared] } }, objects)]);

it("chart-provides-services passes for the Service as the chart makes it", () => {
  expect(problems({ name: "web", port: 80, targetPort: 8080, podLabels: { app: "web" } })).toEqual([]);
});

it("chart-provides-services fails for other ports and labels, and shows what the chart makes", () => {
  expect(problems({ name: "web", port: 81 })).toEqual([
    "Application/web provides.services[0].port: is 81, but Service web/web (web/templates/service.yaml) has port 80; use 80",
  ]);
  expect(problems({ name: "web", port: 80, targetPort: 3000, podLabels: { app: "wbe" } })).toEqual([
    "Application/web provides.services[0].targetPort: is 3000, but port 80 of Service web/web (web/templates/service.yaml) leads to port 8080 of Deployment web/web (web/templates/deployment.yaml); use 8080",
    "Application/web provides.services[0].podLabels: says app=wbe, but the pods behind Service web/web (web/templates/service.yaml) are those of Deployment web/web (web/templates/deployment.yaml), with app=web; use labels of these pods",
  ]);
});

it("chart-provides-services fails for a Service that the chart does not make", () => {
  expect(problems({ name: "wbe", port: 80 })).toEqual([
    'Application/web provides.services[0].name: names Service "wbe", which its chart does not make; did you mean "web"?',
  ]);
});

it("chart-provides-services only warns of a Service that an operator may make", () => {
  const role = object("rbac.authorization.k8s.io/v1", "ClusterRole", "web", {
    rules: [{ apiGroups: [""], resources: ["services"], verbs: ["create"] }],
  });
  expect(problems({ name: "operated", port: 80 }, [...made, role])).toEqual([
    'Application/web provides.services[0].name: names Service "operated", which its chart does not make; name the Service that answers',
  ]);
});

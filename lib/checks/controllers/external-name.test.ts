import { expect, it } from "vitest";
import { object, problemsOf, service } from "../testing.ts";
import { externalName } from "./external-name.ts";

const outside = service("outside", { type: "ExternalName", externalName: "web.other.svc.cluster.local" });
const backend = (name: string) => ({ service: { name, port: { number: 80 } } });
const ingress = (name: string, ingressClassName = "traefik") =>
  object("networking.k8s.io/v1", "Ingress", "web", {
    spec: { ingressClassName, rules: [{ http: { paths: [{ backend: backend(name) }] } }] },
  });
const route = object("traefik.io/v1alpha1", "IngressRoute", "web", {
  spec: { routes: [{ services: [{ name: "outside", port: 80 }] }] },
});
const allowing = (provider: string) =>
  object("helm.cattle.io/v1", "HelmChartConfig", "traefik", {
    spec: { values: { providers: { [provider]: { allowExternalNameServices: true } } } },
  });

it("external-name passes for other Services, other controllers, and where Traefik is told to", () => {
  expect(problemsOf(externalName, [ingress("web"), service("web"), outside])).toEqual([]);
  expect(problemsOf(externalName, [ingress("outside", "nginx"), outside])).toEqual([]);
  expect(problemsOf(externalName, [ingress("outside"), outside, allowing("kubernetesIngress")])).toEqual([]);
  expect(problemsOf(externalName, [route, outside, allowing("kubernetesCRD")])).toEqual([]);
});

it("external-name fails for a route of Traefik's", () => {
  const problem = (provider: string) =>
    `names Service web/outside, which is of type ExternalName, and Traefik takes none; put the route beside what it leads to, or set providers.${provider}.allowExternalNameServices of Traefik to true`;
  expect(problemsOf(externalName, [ingress("outside"), outside, allowing("kubernetesCRD")])).toEqual([
    `Ingress/web spec.rules[0].http.paths[0].backend.service.name: ${problem("kubernetesIngress")}`,
  ]);
  expect(problemsOf(externalName, [route, outside])).toEqual([
    `IngressRoute/web spec.routes[0].services[0].name: ${problem("kubernetesCRD")}`,
  ]);
});

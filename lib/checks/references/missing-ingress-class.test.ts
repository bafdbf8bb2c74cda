import { expect, it } from "vitest";
import { object, problemsOf } from "../testing.ts";
import { missingIngressClass } from "./missing-ingress-class.ts";

const ingress = (ingressClassName: string) =>
  object("networking.k8s.io/v1", "Ingress", "web", { spec: { ingressClassName } });

it("missing-ingress-class passes for K3s' own class and for one among the manifests", () => {
  const own = object("networking.k8s.io/v1", "IngressClass", "internal");
  expect(problemsOf(missingIngressClass, [ingress("traefik"), ingress("internal"), own])).toEqual([]);
});

it("missing-ingress-class fails for a class that nobody serves", () => {
  expect(problemsOf(missingIngressClass, [ingress("nginx"), ingress("treafik")])).toEqual([
    "Ingress/web spec.ingressClassName: names IngressClass nginx, which does not exist; use the class of the cluster's ingress controller, or declare it in provides.ingressClasses",
    'Ingress/web spec.ingressClassName: names IngressClass treafik, which does not exist; did you mean "traefik"?',
  ]);
});

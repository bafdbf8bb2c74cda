import { expect, it } from "vitest";
import { testCluster } from "../../testing.ts";
import { object, problemsOf } from "../testing.ts";
import { twoDefaultIngressClasses } from "./two-default-ingress-classes.ts";

const annotation = "ingressclass.kubernetes.io/is-default-class";
const own = object("networking.k8s.io/v1", "IngressClass", "own", {
  metadata: { annotations: { [annotation]: "true" } },
});

it("two-default-ingress-classes passes for one default", () => {
  expect(problemsOf(twoDefaultIngressClasses, [own, object("networking.k8s.io/v1", "IngressClass", "x")])).toEqual([]);
});

it("two-default-ingress-classes fails beside K3s' own", () => {
  expect(problemsOf(twoDefaultIngressClasses, [own], { cluster: testCluster() })).toEqual([
    `IngressClass/own metadata.annotations["${annotation}"]: makes a second default class beside traefik, which K3s brings; let only one be the default`,
  ]);
});

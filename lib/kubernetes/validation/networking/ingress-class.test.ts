import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateIngressClass } from "./ingress-class.ts";

const ingressClass: JsonObject = {
  apiVersion: "networking.k8s.io/v1",
  kind: "IngressClass",
  metadata: { name: "private", annotations: { "ingressclass.kubernetes.io/is-default-class": "false" } },
  spec: {
    controller: "example.com/ingress/private",
    parameters: {
      apiGroup: "example.com",
      kind: "Settings",
      name: "private",
      scope: "Namespace",
      namespace: "default",
    },
  },
};

describe("an IngressClass", () => {
  test("is taken", () => {
    expect(problemsOf(validateIngressClass, ingressClass)).toEqual([]);
  });

  test.each<Changes>([
    { "spec.parameters": undefined },
    { "spec.parameters.scope": "Cluster", "spec.parameters.namespace": undefined },
  ])("is taken with %j", (changes) => {
    expect(problemsOf(validateIngressClass, ingressClass, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [
      { "spec.controller": "traefik" },
      ['spec.controller: must be a domain and a path such as example.com/ingress, got "traefik"'],
    ],
    [{ "spec.controller": undefined }, ["spec.controller: is missing"]],
    [{ "spec.parameters.namespace": undefined }, ["spec.parameters.namespace: is missing"]],
    [
      { "spec.parameters.namespace": "A" },
      ['spec.parameters.namespace: must be a DNS label (a-z, 0-9 and -, at most 63 characters), got "A"'],
    ],
    [
      { "spec.parameters.scope": undefined },
      ["spec.parameters.namespace: must not be set with scope Cluster, the default"],
    ],
    [{ "spec.parameters.kind": "" }, ["spec.parameters.kind: must not be empty"]],
    [{ "spec.parameters.name": "a/b" }, ['spec.parameters.name: must be a name without / and %, got "a/b"']],
    [
      { "spec.parameters.apiGroup": "a/b" },
      ['spec.parameters.apiGroup: must be a DNS name (a-z, 0-9, - and ., at most 253 characters), got "a/b"'],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateIngressClass, ingressClass, changes)).toEqual(problems);
  });
});

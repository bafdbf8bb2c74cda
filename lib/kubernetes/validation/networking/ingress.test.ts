import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateIngress } from "./ingress.ts";

const ingress: JsonObject = {
  apiVersion: "networking.k8s.io/v1",
  kind: "Ingress",
  metadata: { name: "web", namespace: "default", annotations: { "example.com/a": "b" } },
  spec: {
    ingressClassName: "traefik",
    defaultBackend: { service: { name: "web", port: { name: "http" } } },
    tls: [{ hosts: ["a.example.com", "*.example.com"], secretName: "tls" }],
    rules: [
      {
        host: "a.example.com",
        http: {
          paths: [
            { path: "/a", pathType: "Prefix", backend: { service: { name: "web", port: { number: 80 } } } },
            {
              path: "/b",
              pathType: "Exact",
              backend: { resource: { apiGroup: "example.com", kind: "Bucket", name: "b" } },
            },
            {
              pathType: "ImplementationSpecific",
              path: "/c",
              backend: { service: { name: "web", port: { number: 80 } } },
            },
          ],
        },
      },
      {
        host: "*.example.com",
        http: {
          paths: [{ pathType: "Prefix", path: "/", backend: { service: { name: "web", port: { name: "http" } } } }],
        },
      },
    ],
  },
};

describe("an Ingress", () => {
  test("is taken", () => {
    expect(problemsOf(validateIngress, ingress)).toEqual([]);
  });

  test.each<Changes>([
    { "spec.defaultBackend": undefined },
    { "spec.rules": undefined },
    { "spec.rules[0].http.paths[2].path": undefined },
    { 'metadata.annotations["kubernetes.io/ingress.class"]': "traefik" },
  ])("is taken with %j", (changes) => {
    expect(problemsOf(validateIngress, ingress, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [
      { "spec.rules": [], "spec.defaultBackend": undefined },
      ["spec: must have at least one of defaultBackend, rules, got none"],
    ],
    [{ "spec.rules[0].host": "10.0.0.1" }, ["spec.rules[0].host: must be a name, got the IP address 10.0.0.1"]],
    [{ "spec.rules[0].http.paths": [] }, ["spec.rules[0].http.paths: must not be empty"]],
    [{ "spec.rules[0].http.paths[0].path": "a" }, ['spec.rules[0].http.paths[0].path: must start with /, got "a"']],
    [
      { "spec.rules[0].http.paths[0].path": undefined },
      ['spec.rules[0].http.paths[0].path: must start with /, got ""'],
    ],
    [{ "spec.rules[0].http.paths[0].path": "/a//b" }, ["spec.rules[0].http.paths[0].path: must not contain //"]],
    [{ "spec.rules[0].http.paths[0].path": "/a/.." }, ["spec.rules[0].http.paths[0].path: must not end with /.."]],
    [{ "spec.rules[0].http.paths[2].path": "c" }, ['spec.rules[0].http.paths[2].path: must start with /, got "c"']],
    [{ "spec.rules[0].http.paths[0].pathType": null }, ["spec.rules[0].http.paths[0].pathType: is missing"]],
    [{ "spec.defaultBackend": {} }, ["spec.defaultBackend: must have exactly one of resource, service, got none"]],
    [
      { "spec.defaultBackend.resource": { kind: "Bucket", name: "b" } },
      ["spec.defaultBackend: must have exactly one of resource, service, got both"],
    ],
    [
      { "spec.defaultBackend.service.port.number": 80 },
      ["spec.defaultBackend.service.port: must have exactly one of name, number, got both"],
    ],
    [
      { "spec.defaultBackend.service.port": {} },
      ["spec.defaultBackend.service.port: must have exactly one of name, number, got none"],
    ],
    [{ "spec.defaultBackend.service.name": "" }, ["spec.defaultBackend.service.name: must not be empty"]],
    [
      { "spec.rules[0].http.paths[1].backend.resource.kind": "a/b" },
      ['spec.rules[0].http.paths[1].backend.resource.kind: must be a name without / and %, got "a/b"'],
    ],
    [
      { "spec.rules[0].http.paths[1].backend.resource.name": undefined },
      ["spec.rules[0].http.paths[1].backend.resource.name: is missing"],
    ],
    [
      { "spec.rules[0].http.paths[1].backend.resource.apiGroup": "a/b" },
      [
        'spec.rules[0].http.paths[1].backend.resource.apiGroup: must be a DNS name (a-z, 0-9, - and ., at most 253 characters), got "a/b"',
      ],
    ],
    [
      { 'metadata.annotations["kubernetes.io/ingress.class"]': "nginx" },
      [
        'metadata.annotations["kubernetes.io/ingress.class"]: must be "traefik", as spec.ingressClassName is, got "nginx"',
      ],
    ],
    [
      { 'metadata.annotations["kubernetes.io/ingress.class"]': "traefik", "spec.ingressClassName": undefined },
      [
        'warning: metadata.annotations["kubernetes.io/ingress.class"]: is deprecated, spec.ingressClassName takes its place',
      ],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateIngress, ingress, changes)).toEqual(problems);
  });
});

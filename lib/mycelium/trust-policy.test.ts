import { expect, test } from "vitest";
import { readTrustPolicy } from "./trust-policy.ts";

const read = (spec: object) => readTrustPolicy({ metadata: { name: "cluster" }, spec });
const ports = [{ protocol: "TCP", port: 8080 }];
const blog = { namespace: "blog", threshold: 50 };

test("nobody else gets in without a policy", () => {
  expect(readTrustPolicy(undefined)).toEqual({ thresholds: {}, namespaces: [] });
});

test("what a policy says", () => {
  expect(read({ thresholds: {} })).toEqual({ thresholds: {}, namespaces: [] });
  expect(
    read({
      thresholds: { nodes: 100, pods: 50 },
      namespaces: [
        { ...blog, ports },
        { ...blog, namespace: "wiki" },
      ],
    }),
  ).toEqual({
    thresholds: { nodes: 100, pods: 50 },
    namespaces: [
      { ...blog, ports },
      { ...blog, namespace: "wiki" },
    ],
  });
});

const badNamespace = "spec.namespaces[0] must have a namespace, a threshold from 1 to 100 and, if any, ports";
const withNamespace = (namespace: object) => ({ thresholds: { pods: 50 }, namespaces: [namespace] });

test.each([
  [{ thresholds: { nodes: 0 } }, "spec.thresholds.nodes must be a whole number from 1 to 100"],
  [{ thresholds: { pods: "1" } }, "spec.thresholds.pods must be a whole number from 1 to 100"],
  [withNamespace({ ...blog, namespace: "a/b" }), badNamespace],
  [withNamespace({ namespace: "blog" }), badNamespace],
  [withNamespace({ ...blog, threshold: 101 }), badNamespace],
  [withNamespace({ ...blog, ports: [] }), badNamespace],
  [withNamespace({ ...blog, ports: [{ protocol: "TCP" }] }), badNamespace],
  [withNamespace({ ...blog, ports: "8080" }), badNamespace],
  [withNamespace({ ...blog, threshold: 49 }), "spec.namespaces[0].threshold must not be below spec.thresholds.pods"],
  [
    { thresholds: {}, namespaces: [blog] },
    "spec.namespaces[0].threshold must not be below spec.thresholds.pods, which is not set",
  ],
  [{ thresholds: { pods: 1 }, namespaces: [blog, blog] }, "spec.namespaces[1].namespace is a second blog"],
])("a policy lets in nobody for %j", (spec, problem) => {
  expect(read(spec)).toEqual({ thresholds: {}, namespaces: [], problem });
});

test.each([null, "text", { spec: { thresholds: { pods: 1 } } }, { metadata: { name: "other" } }])(
  "%j is not the policy",
  (object) => {
    expect(readTrustPolicy(object)).toEqual({ thresholds: {}, namespaces: [], problem: "its name must be cluster" });
  },
);

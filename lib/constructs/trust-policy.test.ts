import { expect, test } from "vitest";
import { objectsOf } from "../testing.ts";
import { TrustPolicy, type TrustPolicyProps } from "./trust-policy.ts";

const namespaces = [{ namespace: "blog", threshold: 50, ports: [{ protocol: "TCP", port: 8080 }] }] as const;

test.each<[string, TrustPolicyProps, object]>([
  ["nobody", {}, { thresholds: {} }],
  ["some to nodes", { nodes: 100 }, { thresholds: { nodes: 100 } }],
  ["some to pods and a namespace", { pods: 10, namespaces }, { thresholds: { pods: 10 }, namespaces }],
])("lets in %s", (_, props, spec) => {
  const made = objectsOf((chart) => {
    new TrustPolicy(chart, "policy", props);
  });
  expect(made).toEqual([
    { apiVersion: "mycelium.k3s-gitops/v1alpha1", kind: "TrustPolicy", metadata: { name: "cluster" }, spec },
  ]);
});

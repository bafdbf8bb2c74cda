import { expect, test } from "vitest";
import { objectsOf } from "../testing.ts";
import { NetworkPolicy, type NetworkPolicyProps } from "./network-policy.ts";

const peer = { podSelector: { matchLabels: { app: "b" } } };

test.each<[string, Omit<NetworkPolicyProps, "name">, object]>([
  ["nothing of either direction", {}, { podSelector: {}, policyTypes: [] }],
  ["nobody in or out", { ingress: [], egress: [] }, { podSelector: {}, policyTypes: ["Ingress", "Egress"] }],
  ["everybody in, on every port", { ingress: [{}] }, { podSelector: {}, policyTypes: ["Ingress"], ingress: [{}] }],
  [
    "some in to some pods, on some ports",
    { podLabels: { app: "a" }, ingress: [{ peers: [peer], ports: [{ port: 80 }, { port: "dns", protocol: "UDP" }] }] },
    {
      podSelector: { matchLabels: { app: "a" } },
      policyTypes: ["Ingress"],
      ingress: [
        {
          from: [peer],
          ports: [
            { port: 80, protocol: "TCP" },
            { port: "dns", protocol: "UDP" },
          ],
        },
      ],
    },
  ],
  [
    "some out",
    { egress: [{ peers: [peer] }, { ports: [{ port: 443 }] }] },
    {
      podSelector: {},
      policyTypes: ["Egress"],
      egress: [{ to: [peer] }, { ports: [{ port: 443, protocol: "TCP" }] }],
    },
  ],
])("allows %s", (_, props, spec) => {
  const made = objectsOf((chart) => {
    new NetworkPolicy(chart, "Policy", { name: "policy", ...props });
  });
  expect(made).toEqual([
    { apiVersion: "networking.k8s.io/v1", kind: "NetworkPolicy", metadata: { name: "policy" }, spec },
  ]);
});

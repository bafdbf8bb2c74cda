import { expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { deployment, object, problemsOf } from "../testing.ts";
import { networkPolicyWithoutPods } from "./network-policy-without-pods.ts";

const policy = (podSelector: JsonObject) =>
  object("networking.k8s.io/v1", "NetworkPolicy", "web", { spec: { podSelector } });

it("network-policy-without-pods passes for pods, for a whole namespace, and for pods that controllers make", () => {
  const objects = [
    policy({ matchLabels: { app: "web" } }),
    policy({}),
    policy({ matchLabels: { "acme.cert-manager.io/http01-solver": "true" } }),
  ];
  expect(problemsOf(networkPolicyWithoutPods, [...objects, deployment("web")])).toEqual([]);
});

it("network-policy-without-pods fails for a selector without pods", () => {
  expect(problemsOf(networkPolicyWithoutPods, [policy({ matchLabels: { app: "wbe" } }), deployment("web")])).toEqual([
    "NetworkPolicy/web spec.podSelector: matches no pod in namespace web, got app=wbe; did you mean app=web?",
  ]);
});

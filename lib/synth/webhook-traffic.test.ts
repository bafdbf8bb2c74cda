import { describe, expect, test } from "vitest";
import type { Traffic } from "../application/traffic.ts";
import type { Json, Manifest } from "../kubernetes/manifest.ts";
import { testMember } from "../testing.ts";
import { withWebhooks } from "./webhook-traffic.ts";

const podLabels = { app: "webhook" };
const configuration = (service: Json): Manifest => ({
  apiVersion: "admissionregistration.k8s.io/v1",
  kind: "ValidatingWebhookConfiguration",
  metadata: { name: "shop" },
  webhooks: [{ name: "shop.example.com", clientConfig: { service } }],
});
const service = (targetPort: Json): Manifest => ({
  apiVersion: "v1",
  kind: "Service",
  metadata: { name: "webhook", namespace: "shop" },
  spec: { selector: podLabels, ports: [{ port: 443, targetPort }] },
});
const deployment: Manifest = {
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: "webhook", namespace: "shop" },
  spec: {
    template: {
      metadata: { labels: { ...podLabels, version: "1" } },
      spec: { containers: [{ name: "a", ports: [{ name: "https", containerPort: 10250 }] }] },
    },
  },
};
const own = { name: "webhook", namespace: "shop" };
const outcome = (traffic: Traffic, ...manifests: readonly Manifest[]) =>
  withWebhooks(testMember("shop", { traffic }), manifests);
const declared: Traffic = { to: ["kubernetes-api"] };

describe("a webhook is let in", () => {
  test.each<[string, Json]>([
    ["by number", 10250],
    ["by the name of a port of its pods", "https"],
  ])("%s", (_, target) => {
    expect(outcome(declared, configuration(own), service(target), deployment)).toEqual([
      declared,
      { podLabels, webhooks: [10250] },
    ]);
  });
});

describe("nothing is added", () => {
  test.each<[string, Traffic, readonly Manifest[]]>([
    ["where it is declared for all pods", { webhooks: [10250] }, [configuration(own), service(10250)]],
    ["where it is declared for these", { podLabels, webhooks: [10250] }, [configuration(own), service(10250)]],
    ["for a Service of somebody else", declared, [configuration({ ...own, namespace: "else" }), service(10250)]],
    ["for a port that the Service does not have", declared, [configuration({ ...own, port: 8443 }), service(10250)]],
    ["without webhooks", declared, [service(10250), deployment]],
  ])("%s", (_, traffic, manifests) => {
    expect(outcome(traffic, ...manifests)).toEqual(traffic);
  });

  test("but for the pods that are not those of the declaration", () => {
    const other = { podLabels: { app: "other" }, webhooks: [10250] };
    expect(outcome(other, configuration(own), service(10250))).toEqual([other, { podLabels, webhooks: [10250] }]);
  });
});

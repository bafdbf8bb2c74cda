import { expect, test } from "vitest";
import { type RenderRequest, renderKey } from "./render-key.ts";

const release = {
  repository: "https://charts.example.com",
  name: "shop",
  version: "1.2.3",
  releaseName: "shop",
  namespace: "shop",
  values: { a: 1, b: { c: [2, 3] } },
};
const request: RenderRequest = {
  release,
  digest: "a".repeat(64),
  capabilities: { kubernetes: "1.36.5", apiVersions: ["cert-manager.io/v1"] },
};
const key = renderKey(request);

test("does not change with the order of values, nor with where the chart comes from", () => {
  expect(renderKey({ ...request, release: { ...release, values: { b: { c: [2, 3] }, a: 1 } } })).toBe(key);
  expect(renderKey({ ...request, release: { ...release, repository: "mirror.example.com/charts" } })).toBe(key);
});

test.each<[string, RenderRequest]>([
  ["a value", { ...request, release: { ...release, values: { a: 1, b: { c: [3, 2] } } } }],
  ["the name of the release", { ...request, release: { ...release, releaseName: "store" } }],
  ["the namespace", { ...request, release: { ...release, namespace: "store" } }],
  ["the archive", { ...request, digest: "b".repeat(64) }],
  ["Kubernetes", { ...request, capabilities: { ...request.capabilities, kubernetes: "1.36.6" } }],
  ["what the cluster serves", { ...request, capabilities: { ...request.capabilities, apiVersions: [] } }],
])("changes with %s", (_, changed) => {
  expect(renderKey(changed)).not.toBe(key);
});

import { expect, test } from "vitest";
import { pathOf } from "./resource.ts";

const nodes = { group: "", version: "v1", plural: "nodes" };
const policies = { group: "networking.k8s.io", version: "v1", plural: "networkpolicies" };

test.each([
  [pathOf(nodes), "/api/v1/nodes"],
  [pathOf(nodes, { name: "a", subresource: "status" }), "/api/v1/nodes/a/status"],
  [pathOf(policies, { namespace: "web", name: "b" }), "/apis/networking.k8s.io/v1/namespaces/web/networkpolicies/b"],
  [pathOf(nodes, { name: "../secrets?x=" }), "/api/v1/nodes/..%2Fsecrets%3Fx%3D"],
  [pathOf(policies, { namespace: ".." }), "/apis/networking.k8s.io/v1/namespaces/%2E%2E/networkpolicies"],
])("%s", (path, expected) => {
  expect(path).toBe(expected);
});

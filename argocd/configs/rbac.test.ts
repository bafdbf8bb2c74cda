import { expect, it } from "vitest";
import { testCluster } from "../../lib/testing.ts";
import { rbacOf } from "./rbac.ts";

it("makes everybody a reader", () => {
  expect(rbacOf(testCluster())).toEqual({ "policy.default": "role:readonly" });
});

it("makes the identity provider's group an administrator", () => {
  const signIn = { type: "oidc", issuer: "https://id.example.com", clientId: "k3s", adminGroup: "admins" } as const;
  expect(rbacOf(testCluster({ signIn }))).toEqual({
    "policy.default": "role:readonly",
    "policy.csv": "g, admins, role:admin\n",
  });
});

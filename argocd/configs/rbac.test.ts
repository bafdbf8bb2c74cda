import { expect, it } from "vitest";
import { testCluster } from "../../lib/testing.ts";
import { rbacOf } from "./rbac.ts";

const viewer = `p, role:viewer, applications, get, */*, allow
p, role:viewer, applicationsets, get, */*, allow
p, role:viewer, projects, get, *, allow
p, role:viewer, repositories, get, *, allow
p, role:viewer, clusters, get, *, allow
`;

it("lets everybody look, but not into pods", () => {
  expect(rbacOf(testCluster())).toEqual({ "policy.default": "role:viewer", "policy.csv": viewer });
});

it("makes the identity provider's group an administrator", () => {
  const signIn = { type: "oidc", issuer: "https://id.example.com", clientId: "k3s", adminGroup: "admins" } as const;
  expect(rbacOf(testCluster({ signIn }))).toEqual({
    "policy.default": "role:viewer",
    "policy.csv": `${viewer}g, admins, role:admin\n`,
  });
});

import { expect, it } from "vitest";
import { rbacOf } from "./rbac.ts";

const viewer = `p, role:viewer, applications, get, */*, allow
p, role:viewer, applicationsets, get, */*, allow
p, role:viewer, projects, get, *, allow
p, role:viewer, repositories, get, *, allow
p, role:viewer, clusters, get, *, allow
`;

it("makes the group an administrator, and lets everybody else look, but not into pods", () => {
  expect(rbacOf({ adminGroup: "platform-admins" })).toEqual({
    "policy.default": "role:viewer",
    "policy.csv": `${viewer}g, "platform-admins", role:admin\n`,
  });
});

it("writes a name with commas and quotes as one field", () => {
  expect(rbacOf({ adminGroup: 'Admins, "home"' })["policy.csv"]).toBe(`${viewer}g, "Admins, ""home""", role:admin\n`);
});

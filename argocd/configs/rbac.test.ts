import { expect, it } from "vitest";
import { rbacOf } from "./rbac.ts";

it("makes the group an administrator and everybody else a reader", () => {
  expect(rbacOf({ adminGroup: "platform-admins" })).toEqual({
    "policy.default": "role:readonly",
    "policy.csv": 'g, "platform-admins", role:admin\n',
  });
});

it("writes a name with commas and quotes as one field", () => {
  expect(rbacOf({ adminGroup: 'Admins, "home"' })["policy.csv"]).toBe('g, "Admins, ""home""", role:admin\n');
});

import { expect, test } from "vitest";
import { orderOf } from "./version.ts";

test.each([
  ["v1.36.5+k3s1", "same"],
  ["v1.36.5+k3s2", "newer"],
  ["v1.36.4+k3s9", "older"],
  ["v1.37.0+k3s1", "newer"],
  ["v1.9.12+k3s1", "older"],
  ["v1.36.5", "other"],
  ["v1.36.5-rc1+k3s1", "other"],
  ["<b>", "other"],
])("%s is %s", (version, order) => {
  expect(orderOf(version, "v1.36.5+k3s1")).toBe(order);
});

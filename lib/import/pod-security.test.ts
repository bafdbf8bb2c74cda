import { expect, test } from "vitest";
import { deployment } from "../checks/testing.ts";
import type { JsonObject } from "../kubernetes/manifest.ts";
import { testSchemas } from "../kubernetes/schemas/testing.ts";
import { levelOf } from "./pod-security.ts";

test.each<[string, JsonObject]>([
  ["restricted", {}],
  ["baseline", { securityContext: {} }],
  ["privileged", { hostNetwork: true }],
])("finds %s", (level, pod) => {
  const input = { kubernetes: "1.36", schemas: testSchemas };
  expect(levelOf([deployment("web"), deployment("other", pod)], "shop", input)).toBe(level);
});

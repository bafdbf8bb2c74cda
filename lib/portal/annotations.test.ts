import { expect, test } from "vitest";
import { isLabelKey } from "../kubernetes/label.ts";
import { portalAnnotations, registryLabel } from "./annotations.ts";

test("Kubernetes takes every key", () => {
  expect([...Object.values(portalAnnotations), registryLabel].filter((key) => !isLabelKey(key))).toEqual([]);
});

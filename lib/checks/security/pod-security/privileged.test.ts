import { expect, it } from "vitest";
import { privileged } from "./privileged.ts";
import { context, violationsOf } from "./testing.ts";

it("pod-privileged passes without", () => {
  expect(violationsOf(privileged, "baseline", {}, context({ privileged: false }))).toEqual([]);
});

it("pod-privileged fails with it", () => {
  expect(violationsOf(privileged, "baseline", {}, context({ privileged: true }))).toEqual([
    "containers[0].securityContext.privileged: makes the container root on the node; remove it",
  ]);
});

import { expect, it } from "vitest";
import { runAsNonRoot } from "./run-as-non-root.ts";
import { context, violationsOf } from "./testing.ts";

it("pod-run-as-non-root passes when pod or container says so, and for users of their own", () => {
  expect(violationsOf(runAsNonRoot, "restricted", {})).toEqual([]);
  expect(violationsOf(runAsNonRoot, "restricted", { securityContext: null }, context({ runAsNonRoot: true }))).toEqual(
    [],
  );
  expect(violationsOf(runAsNonRoot, "restricted", { securityContext: null, hostUsers: false })).toEqual([]);
});

it("pod-run-as-non-root fails when neither does, or one says the opposite", () => {
  expect(violationsOf(runAsNonRoot, "restricted", { securityContext: null })).toEqual([
    "containers[0].securityContext.runAsNonRoot: does not say that container main may not run as root; set runAsNonRoot to true in the security context of the pod",
  ]);
  expect(violationsOf(runAsNonRoot, "restricted", {}, context({ runAsNonRoot: false }))).toEqual([
    "containers[0].securityContext.runAsNonRoot: allows root; set it to true",
  ]);
});

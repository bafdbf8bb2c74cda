import { expect, it } from "vitest";
import { runAsUser } from "./run-as-user.ts";
import { context, violationsOf } from "./testing.ts";

it("pod-run-as-user passes for other users, and for users of the pod's own", () => {
  expect(violationsOf(runAsUser, "restricted", {}, context({ runAsUser: 1000 }))).toEqual([]);
  expect(violationsOf(runAsUser, "restricted", { hostUsers: false }, context({ runAsUser: 0 }))).toEqual([]);
});

it("pod-run-as-user fails for root", () => {
  expect(
    violationsOf(runAsUser, "restricted", { securityContext: { runAsUser: 0 } }, context({ runAsUser: 0 })),
  ).toEqual([
    "securityContext.runAsUser: runs as root; choose another user, like 65532",
    "containers[0].securityContext.runAsUser: runs as root; choose another user, like 65532",
  ]);
});

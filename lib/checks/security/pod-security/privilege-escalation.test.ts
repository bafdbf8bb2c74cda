import { expect, it } from "vitest";
import { privilegeEscalation } from "./privilege-escalation.ts";
import { context, violationsOf } from "./testing.ts";

it("pod-privilege-escalation passes when it is off, at level baseline, and on Windows", () => {
  expect(violationsOf(privilegeEscalation, "restricted", {})).toEqual([]);
  expect(violationsOf(privilegeEscalation, "baseline", {}, { securityContext: null })).toEqual([]);
  expect(
    violationsOf(privilegeEscalation, "restricted", { os: { name: "windows" } }, { securityContext: null }),
  ).toEqual([]);
});

it("pod-privilege-escalation fails when it is on, or not off", () => {
  for (const container of [context({ allowPrivilegeEscalation: true }), { securityContext: null }]) {
    expect(violationsOf(privilegeEscalation, "restricted", {}, container)).toEqual([
      "containers[0].securityContext.allowPrivilegeEscalation: lets processes of container main gain rights; set it to false",
    ]);
  }
});

import { describe, expect, it } from "vitest";
import { seccomp } from "./seccomp.ts";
import { context, violationsOf } from "./testing.ts";

const profile = (type: string) => ({ seccompProfile: { type } });

describe("pod-seccomp", () => {
  it("passes for filters, of the pod or of all containers", () => {
    expect(violationsOf(seccomp, "baseline", { securityContext: null })).toEqual([]);
    expect(violationsOf(seccomp, "restricted", {})).toEqual([]);
    expect(violationsOf(seccomp, "restricted", { securityContext: null }, context(profile("Localhost")))).toEqual([]);
    expect(violationsOf(seccomp, "restricted", { securityContext: null, os: { name: "windows" } })).toEqual([]);
  });

  it("fails for no filter", () => {
    expect(violationsOf(seccomp, "baseline", {}, context(profile("Unconfined")))).toEqual([
      "containers[0].securityContext.seccompProfile.type: lets every system call through; set it to RuntimeDefault",
    ]);
    expect(violationsOf(seccomp, "restricted", { securityContext: profile("Unconfined") })).toEqual([
      "securityContext.seccompProfile.type: lets every system call through; set it to RuntimeDefault",
    ]);
  });

  it("fails at level restricted when none is named", () => {
    expect(violationsOf(seccomp, "restricted", { securityContext: null })).toEqual([
      "containers[0].securityContext.seccompProfile: names no filter for the system calls of container main; set seccompProfile.type to RuntimeDefault in the security context of the pod",
    ]);
  });
});

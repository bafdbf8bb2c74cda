import { expect, it } from "vitest";
import { seLinux } from "./se-linux.ts";
import { context, violationsOf } from "./testing.ts";

it("pod-se-linux passes for types of containers, and for levels", () => {
  expect(
    violationsOf(
      seLinux,
      "baseline",
      {},
      context({ seLinuxOptions: { type: "container_kvm_t", level: "s0", user: "" } }),
    ),
  ).toEqual([]);
});

it("pod-se-linux fails for other types, users and roles", () => {
  const seLinuxOptions = { type: "spc_t", user: "system_u", role: "system_r" };
  expect(violationsOf(seLinux, "baseline", {}, context({ seLinuxOptions }))).toEqual([
    "containers[0].securityContext.seLinuxOptions.type: chooses SELinux type spc_t; remove it",
    "containers[0].securityContext.seLinuxOptions.user: chooses an SELinux user; remove it",
    "containers[0].securityContext.seLinuxOptions.role: chooses an SELinux role; remove it",
  ]);
});

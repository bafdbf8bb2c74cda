import { expect, it } from "vitest";
import { hostProcess } from "./host-process.ts";
import { context, violationsOf } from "./testing.ts";

it("pod-host-process passes without it", () => {
  expect(violationsOf(hostProcess, "baseline", {}, context({ windowsOptions: { hostProcess: false } }))).toEqual([]);
});

it("pod-host-process fails for pod and container", () => {
  const windowsOptions = { hostProcess: true };
  expect(
    violationsOf(hostProcess, "baseline", { securityContext: { windowsOptions } }, context({ windowsOptions })),
  ).toEqual([
    "securityContext.windowsOptions.hostProcess: runs as a process of the node; remove it",
    "containers[0].securityContext.windowsOptions.hostProcess: runs as a process of the node; remove it",
  ]);
});

import { expect, it } from "vitest";
import { deployment } from "../../testing.ts";
import { procMount } from "./proc-mount.ts";
import { context, violationsIn, violationsOf } from "./testing.ts";

const unmasked = context({ procMount: "Unmasked" });
const violation = "containers[0].securityContext.procMount: shows all of /proc; remove it";

it("pod-proc-mount passes for the default, and at level baseline for pods with users of their own", () => {
  expect(violationsOf(procMount, "baseline", {}, context({ procMount: "Default" }))).toEqual([]);
  expect(violationsOf(procMount, "baseline", { hostUsers: false }, unmasked)).toEqual([]);
});

it("pod-proc-mount fails for all of it", () => {
  expect(violationsOf(procMount, "baseline", {}, unmasked)).toEqual([violation]);
  expect(violationsOf(procMount, "restricted", { hostUsers: false }, unmasked)).toEqual([violation]);
  expect(violationsIn(procMount, "baseline", deployment("web", { hostUsers: false }, unmasked), "1.34")).toEqual([
    violation,
  ]);
});

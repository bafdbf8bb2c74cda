import { expect, it } from "vitest";
import { hostPath } from "./host-path.ts";
import { violationsOf } from "./testing.ts";

it("pod-host-path passes for other volumes", () => {
  expect(
    violationsOf(hostPath, "baseline", {
      volumes: [
        { name: "a", emptyDir: {} },
        { name: "b", hostPath: null },
      ],
    }),
  ).toEqual([]);
});

it("pod-host-path fails for files of the node", () => {
  expect(violationsOf(hostPath, "restricted", { volumes: [{ name: "a", hostPath: { path: "/" } }] })).toEqual([
    "volumes[0].hostPath: mounts files of the node; use a volume claim, or an emptyDir for what need not last",
  ]);
});

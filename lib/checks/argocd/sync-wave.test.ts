import { expect, it } from "vitest";
import { object, problemsOf } from "../testing.ts";
import { syncWave } from "./sync-wave.ts";

const annotation = "argocd.argoproj.io/sync-wave";
const inWave = (wave: string | number) =>
  object("v1", "ConfigMap", "x", { metadata: { annotations: { [annotation]: wave } } });

it("sync-wave passes for whole numbers in quotes", () => {
  expect(problemsOf(syncWave, [inWave("0"), inWave("-5"), inWave("12")])).toEqual([]);
});

it("sync-wave fails for everything else", () => {
  expect(problemsOf(syncWave, [inWave("1.5"), inWave("first"), inWave(""), inWave(5)])).toEqual(
    ['"1.5"', '"first"', '""', "5"].map(
      (got) =>
        `ConfigMap/x metadata.annotations["${annotation}"]: is not a whole number in quotes, got ${got}; write it as a number in quotes`,
    ),
  );
});

import { expect, it } from "vitest";
import { violationsOf } from "./testing.ts";
import { volumeTypes } from "./volume-types.ts";

const types = [
  "configMap",
  "csi",
  "downwardAPI",
  "emptyDir",
  "ephemeral",
  "image",
  "persistentVolumeClaim",
  "projected",
  "secret",
];

it("pod-volume-types passes for what is allowed, and at level baseline for all", () => {
  expect(
    violationsOf(volumeTypes, "restricted", { volumes: types.map((type) => ({ name: type, [type]: {} })) }),
  ).toEqual([]);
  expect(violationsOf(volumeTypes, "baseline", { volumes: [{ name: "a", nfs: {} }] })).toEqual([]);
});

it("pod-volume-types fails for others", () => {
  expect(
    violationsOf(volumeTypes, "restricted", {
      volumes: [
        { name: "a", nfs: {} },
        { name: "b", hostPath: {} },
      ],
    }),
  ).toEqual(["volumes[0].nfs: mounts a volume of type nfs; put it behind a PersistentVolume and claim that"]);
});

import { expect, test } from "vitest";
import { mountOf, type VolumeSource, volumeOf } from "./volume.ts";

test.each<[string, VolumeSource, object]>([
  ["a claim", { claim: "data" }, { persistentVolumeClaim: { claimName: "data" } }],
  ["a ConfigMap", { configMap: "settings" }, { configMap: { name: "settings" } }],
  ["a Secret, for its group alone", { secret: "tls" }, { secret: { secretName: "tls", defaultMode: 0o440 } }],
  ["the disk of the node", { emptyDir: { sizeLimit: "1Gi" } }, { emptyDir: { sizeLimit: { value: "1Gi" } } }],
  [
    "memory",
    { emptyDir: { sizeLimit: "64Mi", medium: "Memory" } },
    { emptyDir: { sizeLimit: { value: "64Mi" }, medium: "Memory" } },
  ],
])("is %s", (_, source, volume) => {
  expect(volumeOf("one", source)).toEqual({ name: "one", ...volume });
});

test("is seen at a path, as a whole or in part", () => {
  expect(mountOf("one", { mountPath: "/one", claim: "data" })).toEqual({ name: "one", mountPath: "/one" });
  expect(mountOf("one", { mountPath: "/one", claim: "data", subPath: "a", readOnly: true })).toEqual({
    name: "one",
    mountPath: "/one",
    subPath: "a",
    readOnly: true,
  });
});

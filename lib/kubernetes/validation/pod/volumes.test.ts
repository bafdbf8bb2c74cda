import { expect, it } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { object, pod, problemsOf } from "../testing.ts";
import { volumesByName } from "./volumes.ts";

const volume = (source: JsonObject) => problemsOf(pod({ volumes: [{ name: "data", ...source }] }));
const claim = { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } };

it.each<JsonObject>([
  { hostPath: { path: "/var/log" } },
  { configMap: { name: "a", items: [{ key: "a", path: "b/c" }] } },
  { ephemeral: { volumeClaimTemplate: { spec: claim } } },
])("takes %j", (source) => {
  expect(volume(source)).toEqual([]);
});

it.each<[JsonObject, string]>([
  [
    { csi: { driver: "example.com", nodePublishSecretRef: { name: "A" } } },
    'csi.nodePublishSecretRef.name: must be a DNS name, got "A"',
  ],
  [{ hostPath: { path: "/var/../etc" } }, "hostPath.path: must not contain .., got /var/../etc"],
  [
    { secret: { secretName: "a", items: [{ key: "a", path: "/b" }] } },
    "secret.items[0].path: must be a relative path, got /b",
  ],
  [
    { ephemeral: { volumeClaimTemplate: { spec: { ...claim, storageClassName: "A" } } } },
    'ephemeral.volumeClaimTemplate.spec.storageClassName: must be a DNS name, got "A"',
  ],
])("refuses %j", (source, problem) => {
  expect(volume(source)).toEqual([`spec.volumes[0].${problem}`]);
});

it("judges the folder of a volume that is gone", () => {
  expect(volume({ gitRepo: { repository: "a", directory: "../b" } })).toEqual([
    "warning spec.volumes[0].gitRepo: is off by default since 1.33",
    "spec.volumes[0].gitRepo.directory: must not contain .., got ../b",
  ]);
});

it("leaves room for the name of a Pod in that of a claim", () => {
  const spec = {
    containers: [{ name: "main", image: "nginx:1" }],
    volumes: [{ name: "data", ephemeral: { volumeClaimTemplate: { spec: claim } } }],
  };
  const [, problem] = problemsOf(object("v1", "Pod", { metadata: { name: `a.${"x".repeat(250)}` }, spec }));
  expect(problem).toBe("spec.volumes[0].name: makes a claim whose name has more than 253 characters, got data");
});

it("puts the claims of a StatefulSet over the volumes of its pods", () => {
  const volumes = volumesByName(
    {
      volumes: [
        { name: "data", emptyDir: {} },
        { name: "tmp", emptyDir: {} },
      ],
    },
    ["data"],
  );
  expect([...volumes.entries()]).toEqual([
    ["data", { name: "data", persistentVolumeClaim: { claimName: "data" } }],
    ["tmp", { name: "tmp", emptyDir: {} }],
  ]);
});

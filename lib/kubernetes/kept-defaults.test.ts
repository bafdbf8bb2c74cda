import { expect, test } from "vitest";
import { refusedDefaults } from "./kept-defaults.ts";
import type { JsonObject } from "./manifest.ts";

const strategy = (value?: JsonObject) => ({ spec: { ...(value && { strategy: value }) } });
const update = (value?: JsonObject) => ({ spec: { ...(value && { updateStrategy: value }) } });
const volume = (value: JsonObject) => ({ spec: { template: { spec: { volumes: [{ name: "data", ...value }] } } } });
const claim = volume({ persistentVolumeClaim: { claimName: "data" } });

// Each was put to kube-apiserver 1.36: the first manifest applied on the server, then the second one.
test.each([
  ["apps/Deployment", strategy(), strategy({ type: "Recreate" }), "spec.strategy.rollingUpdate"],
  [
    "apps/Deployment",
    strategy({ type: "RollingUpdate" }),
    strategy({ type: "Recreate" }),
    "spec.strategy.rollingUpdate",
  ],
  ["apps/StatefulSet", update(), update({ type: "OnDelete" }), "spec.updateStrategy.rollingUpdate"],
  ["apps/Deployment", volume({}), claim, "spec.template.spec.volumes[name=data].emptyDir"],
])("%s goes from %j to %j only without %s", (groupKind, before, after, field) => {
  expect(refusedDefaults(groupKind, before, after)).toEqual([
    { field, goesClientSide: groupKind === "apps/Deployment" },
  ]);
});

test.each([
  ["apps/Deployment", strategy({ rollingUpdate: {} }), strategy({ type: "Recreate" })],
  ["apps/Deployment", strategy({ rollingUpdate: { maxSurge: 1 } }), strategy({ type: "Recreate" })],
  ["apps/Deployment", strategy({ type: "Recreate" }), strategy({ type: "Recreate" })],
  ["apps/Deployment", strategy({ type: "Recreate" }), strategy()],
  ["apps/StatefulSet", update({ rollingUpdate: {} }), update({ type: "OnDelete" })],
  ["apps/DaemonSet", update(), update({ type: "OnDelete" })],
  ["apps/Deployment", volume({ emptyDir: {} }), claim],
  ["apps/Deployment", volume({}), volume({ emptyDir: { medium: "Memory" } })],
  ["/Service", strategy(), strategy({ type: "Recreate" })],
])("%s goes from %j to %j", (groupKind, before, after) => {
  expect(refusedDefaults(groupKind, before, after)).toEqual([]);
});

import { expect, test } from "vitest";
import type { Json } from "./manifest.ts";
import { fewestReplicasOf, scaleTargetOf } from "./scale-target.ts";

const ref = (scaleTargetRef: Json) => ({ spec: { scaleTargetRef } });
const web = { groupKind: "apps/Deployment", kind: "Deployment", name: "web" };

test.each([
  ["autoscaling/HorizontalPodAutoscaler", ref({ apiVersion: "apps/v1", kind: "Deployment", name: "web" }), web],
  [
    "autoscaling/HorizontalPodAutoscaler",
    ref({ apiVersion: "apps/v1", kind: "StatefulSet", name: "db" }),
    { groupKind: "apps/StatefulSet", kind: "StatefulSet", name: "db" },
  ],
  ["autoscaling/HorizontalPodAutoscaler", ref({ kind: "Deployment", name: "web" }), undefined],
  ["keda.sh/ScaledObject", ref({ name: "web" }), web],
  ["keda.sh/ScaledObject", ref({}), undefined],
  ["example.com/Scaler", ref({ apiVersion: "apps/v1", kind: "Deployment", name: "web" }), undefined],
])("%s %j scales %j", (groupKind, manifest, target) => {
  expect(scaleTargetOf(groupKind, manifest)).toEqual(target);
});

test.each([
  ["autoscaling/HorizontalPodAutoscaler", { spec: {} }, 1],
  ["autoscaling/HorizontalPodAutoscaler", { spec: { minReplicas: 3 } }, 3],
  ["keda.sh/ScaledObject", { spec: {} }, 0],
  ["apps/Deployment", { spec: { minReplicas: 3 } }, undefined],
])("%s %j leaves at least %s", (groupKind, manifest, fewest) => {
  expect(fewestReplicasOf(groupKind, manifest)).toBe(fewest);
});

import { expect, it } from "vitest";
import type { JsonObject, Manifest } from "../../kubernetes/manifest.ts";
import { application, synced } from "../argocd/testing.ts";
import { object, podSpec, problemsOf } from "../testing.ts";
import { replicasBesideAutoscaler } from "./replicas-beside-autoscaler.ts";

const web = (spec: JsonObject): Manifest =>
  object("apps/v1", "Deployment", "web", { spec: { template: { spec: podSpec() }, ...spec } });
const scaleTargetRef = { apiVersion: "apps/v1", kind: "Deployment", name: "web" };
const scaler = object("autoscaling/v2", "HorizontalPodAutoscaler", "web", { spec: { scaleTargetRef, maxReplicas: 5 } });
const problem = (kind: string) => `Deployment/web spec.replicas: is set by ${kind} web/web too, got 1; leave it out`;

it("replicas-beside-autoscaler passes where one of them sets the number, or Argo CD ignores it", () => {
  expect(problemsOf(replicasBesideAutoscaler, [web({}), scaler])).toEqual([]);
  expect(problemsOf(replicasBesideAutoscaler, [web({ replicas: 0 }), scaler])).toEqual([]);
  expect(problemsOf(replicasBesideAutoscaler, [web({ replicas: 1 })])).toEqual([]);
  const ways: JsonObject[] = [
    { jsonPointers: ["/spec/replicas"] },
    { jqPathExpressions: [".spec.replicas"] },
    { managedFieldsManagers: ["kube-controller-manager"] },
  ];
  for (const how of ways) {
    const ignoring = application("web", { ignoreDifferences: [{ group: "apps", kind: "Deployment", ...how }] });
    expect(problemsOf(replicasBesideAutoscaler, [synced(web({ replicas: 1 })), scaler, ignoring])).toEqual([]);
  }
});

it("replicas-beside-autoscaler fails where both do", () => {
  expect(problemsOf(replicasBesideAutoscaler, [web({ replicas: 1 }), scaler])).toEqual([
    problem("HorizontalPodAutoscaler"),
  ]);
  const keda = object("keda.sh/v1alpha1", "ScaledObject", "web", { spec: { scaleTargetRef: { name: "web" } } });
  expect(problemsOf(replicasBesideAutoscaler, [web({ replicas: 1 }), keda])).toEqual([problem("ScaledObject")]);
  const ignoreDifferences = [{ group: "apps", kind: "Deployment", jsonPointers: ["/spec/replicas"] }];
  expect(
    problemsOf(replicasBesideAutoscaler, [
      synced(web({ replicas: 1 })),
      scaler,
      application("other", { ignoreDifferences }),
    ]),
  ).toEqual([problem("HorizontalPodAutoscaler")]);
});

import { expect, test } from "vitest";
import { KubeFailure } from "../cluster/kube-api.ts";
import { MemoryApi } from "../cluster/testing/memory-api.ts";
import { scale, scalePlan } from "./scale.ts";

const target = { kind: "Deployment", namespace: "web", name: "web" };
const path = "/apis/apps/v1/namespaces/web/deployments/web";
const workload = { spec: { replicas: 2 } };

test("scaling changes the number and nothing else", () => {
  expect(scalePlan(target, workload, undefined).choice?.plan(5)).toEqual({
    consequences: ["Starts 3 pods."],
    agreements: [],
    request: {
      method: "PATCH",
      path: `${path}/scale`,
      contentType: "application/merge-patch+json",
      body: { spec: { replicas: 5 } },
    },
  });
});

test("nothing is done before a number is chosen", () => {
  expect(scalePlan(target, workload, undefined)).toEqual({
    consequences: ["It has 2 pods."],
    choice: { now: 2, plan: expect.any(Function) },
  });
});

test.each([
  [2, 5, "Starts 3 pods."],
  [5, 4, "Ends 1 pod."],
])("from %d to %d: %s", (replicas, wanted, sentence) => {
  expect(scalePlan(target, { spec: { replicas } }, undefined).choice?.plan(wanted).consequences).toEqual([sentence]);
});

test("that nothing is left must be agreed to", () => {
  expect(scalePlan(target, workload, undefined).choice?.plan(0).agreements).toEqual([
    "Stop web until it is scaled up again",
  ]);
});

test.each([
  [
    "argocd-controller",
    { "f:spec": { "f:replicas": {} } },
    ["Git says the number, and Argo CD sets it again where the Application heals itself."],
  ],
  ["argocd-controller", { "f:spec": {} }, []],
  ["kubectl", { "f:spec": { "f:replicas": {} } }, []],
])("where %s wrote %j, Git's say is noted", (manager, fieldsV1, notes) => {
  const live = { ...workload, metadata: { managedFields: [{ manager, fieldsV1 }] } };
  const { consequences, choice } = scalePlan(target, live, undefined);
  expect(consequences).toEqual(["It has 2 pods.", ...notes]);
  expect(choice?.plan(1).consequences).toEqual(["Ends 1 pod.", ...notes]);
});

test("an autoscaler of the workload is noted, and no other", () => {
  const scaler = (name: string, kind: string, of: string) => ({
    metadata: { name },
    spec: { scaleTargetRef: { kind, name: of } },
  });
  const items = [scaler("web", "Deployment", "web"), scaler("x", "StatefulSet", "web"), scaler("y", "Deployment", "z")];
  expect(scalePlan(target, workload, { items }).consequences).toEqual([
    "It has 2 pods.",
    "HorizontalPodAutoscaler web sets the number again.",
  ]);
});

test("whoever may not see autoscalers can scale; without the workload there is nothing to say", async () => {
  const api = new MemoryApi();
  const refused = (asked: string) => Promise.reject(new KubeFailure(403, `${asked} is forbidden`));
  api.instead = (asked) => (asked === path ? Promise.resolve(workload) : refused(asked));
  expect((await scale(target).plan(api)).consequences).toEqual(["It has 2 pods."]);
  api.instead = refused;
  await expect(scale(target).plan(api)).rejects.toThrow(new KubeFailure(403, `${path} is forbidden`));
});

import { expect, test } from "vitest";
import { restartPlan } from "./restart.ts";

const now = "2026-03-01T12:00:00.000Z";
const of = (kind: string) => ({ kind, namespace: "web", name: "web" });

test("a restart marks the pod template with the time", () => {
  expect(restartPlan(of("Deployment"), { spec: { replicas: 3 } }, now)).toEqual({
    consequences: ["Replaces 3 pods."],
    request: {
      method: "PATCH",
      path: "/apis/apps/v1/namespaces/web/deployments/web",
      contentType: "application/merge-patch+json",
      body: { spec: { template: { metadata: { annotations: { "kubectl.kubernetes.io/restartedAt": now } } } } },
    },
  });
});

test.each([
  ["Deployment", { spec: { strategy: { type: "Recreate" } } }, "Replaces 1 pod, and is down meanwhile."],
  ["StatefulSet", { spec: { replicas: 3 } }, "Replaces 3 pods, each of which ends before a new one starts."],
  [
    "StatefulSet",
    { spec: { replicas: 2, updateStrategy: { type: "OnDelete" } } },
    "Replaces 2 pods, each once somebody deletes it.",
  ],
  [
    "DaemonSet",
    { spec: {}, status: { desiredNumberScheduled: 4 } },
    "Replaces 4 pods, each of which ends before a new one starts.",
  ],
])("restarting a %s with %j: %s", (kind, workload, consequence) => {
  expect(restartPlan(of(kind), workload, now).consequences).toEqual([consequence]);
});

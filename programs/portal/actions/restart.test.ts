import { expect, test } from "vitest";
import { restartPlan } from "./restart.ts";

const now = "2026-03-01T12:00:00.000Z";
const of = (kind: string) => ({ kind, namespace: "web", name: "web" });

test("a restart marks the pod template with the time", () => {
  expect(restartPlan(of("Deployment"), { spec: { replicas: 3 } }, now)).toEqual({
    consequences: ["Replaces 3 pods with new ones, a few at a time."],
    request: {
      method: "PATCH",
      path: "/apis/apps/v1/namespaces/web/deployments/web",
      contentType: "application/merge-patch+json",
      body: { spec: { template: { metadata: { annotations: { "kubectl.kubernetes.io/restartedAt": now } } } } },
    },
  });
});

test.each([
  ["Deployment", { spec: { replicas: 1, strategy: { type: "RollingUpdate" } } }, "Replaces its pod with a new one."],
  [
    "Deployment",
    { spec: { strategy: { type: "Recreate" } } },
    "Ends its pod, and then starts a new one: it is down meanwhile.",
  ],
  ["Deployment", { spec: { replicas: 0 } }, "It has no pods now; the next ones will be new."],
  ["StatefulSet", { spec: { replicas: 3 } }, "Replaces 3 pods with new ones, one after the other."],
  ["StatefulSet", { spec: { replicas: 1 } }, "Ends its pod, and then starts a new one."],
  [
    "StatefulSet",
    { spec: { replicas: 2, updateStrategy: { type: "OnDelete" } } },
    "Each pod is replaced once somebody deletes it, and not before.",
  ],
  [
    "DaemonSet",
    { spec: {}, status: { desiredNumberScheduled: 4 } },
    "Replaces 4 pods with new ones, one after the other.",
  ],
])("restarting a %s with %j: %s", (kind, workload, consequence) => {
  expect(restartPlan(of(kind), workload, now).consequences).toEqual([consequence]);
});

test("a paused rollout is not restarted", () => {
  expect(restartPlan(of("Deployment"), { spec: { paused: true } }, now)).toEqual({
    consequences: ["Its rollout is paused, so that nothing would happen. Resume it first."],
  });
});

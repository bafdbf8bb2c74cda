import { expect, test } from "vitest";
import { parsePod } from "./pod.ts";

const metadata = { namespace: "web", name: "web-7d9c-x2x", creationTimestamp: "2026-11-01T08:00:00Z" };

test("reads a pod that is well", () => {
  expect(
    parsePod({
      metadata: {
        ...metadata,
        labels: { app: "web" },
        ownerReferences: [
          { kind: "Other", name: "x" },
          { kind: "ReplicaSet", name: "web-7d9c", controller: true },
        ],
      },
      spec: {
        nodeName: "one",
        containers: [{ name: "web", resources: { requests: { cpu: "100m", memory: "64Mi" } } }],
      },
      status: {
        phase: "Running",
        conditions: [{ type: "Ready", status: "True" }],
        containerStatuses: [
          {
            name: "web",
            restartCount: 2,
            state: { running: {} },
            lastState: { terminated: { exitCode: 137, reason: "OOMKilled", finishedAt: "2026-11-02T08:00:00Z" } },
          },
        ],
      },
    }),
  ).toEqual({
    namespace: "web",
    name: "web-7d9c-x2x",
    created: "2026-11-01T08:00:00Z",
    labels: { app: "web" },
    node: "one",
    phase: "Running",
    ready: true,
    deleting: false,
    restarts: 2,
    lastEnd: "2026-11-02T08:00:00Z",
    lastEndReason: "OOMKilled",
    owner: { kind: "ReplicaSet", name: "web-7d9c" },
    mirror: false,
    cpu: 0.1,
    memory: 64 * 2 ** 20,
  });
});

test("knows a pod that its node made from a file, and one that is going", () => {
  const pod = parsePod({
    metadata: {
      ...metadata,
      annotations: { "kubernetes.io/config.mirror": "x" },
      ownerReferences: [{ kind: "Node", name: "one", controller: true }],
      deletionTimestamp: "2026-11-01T09:00:00Z",
    },
    status: {
      phase: "Strange",
      conditions: [{ type: "Ready", status: "False", lastTransitionTime: "2026-11-01T08:59:00Z" }],
    },
  });
  expect(pod).toMatchObject({
    mirror: true,
    phase: "Unknown",
    ready: false,
    notReadySince: "2026-11-01T08:59:00Z",
    deleting: true,
    deletionDue: "2026-11-01T09:00:00Z",
  });
  expect(pod?.owner).toBeUndefined();
});

test("keeps the last end of any container, other than in good order", () => {
  const ended = (exitCode: number, finishedAt: string, reason?: string) => ({
    terminated: { exitCode, finishedAt, reason },
  });
  const pod = parsePod({
    metadata,
    status: {
      initContainerStatuses: [{ state: ended(0, "2026-11-05T08:00:00Z", "Completed") }],
      containerStatuses: [
        { restartCount: 1, lastState: ended(1, "2026-11-03T08:00:00Z", "Error") },
        { restartCount: 3, lastState: ended(2, "2026-11-02T08:00:00Z"), state: ended(3, "2026-11-04T08:00:00Z") },
      ],
    },
  });
  expect(pod).toMatchObject({ restarts: 4, lastEnd: "2026-11-04T08:00:00Z", lastEndReason: "Error" });
});

test("takes a label that is called like what every object has for what it says", () => {
  const labels =
    parsePod({ metadata: { ...metadata, labels: JSON.parse('{"__proto__": "x", "n": 1}') } })?.labels ?? {};
  expect([labels.constructor, labels.n, Object.entries(labels)]).toEqual([undefined, undefined, [["__proto__", "x"]]]);
});

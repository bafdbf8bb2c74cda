import { expect, test } from "vitest";
import { parseNode } from "./node.ts";

const conditions = (ready: object, ...others: object[]) => [{ type: "Ready", ...ready }, ...others];

test("reads a server that is well", () => {
  expect(
    parseNode({
      metadata: {
        name: "one",
        creationTimestamp: "2026-11-01T08:00:00Z",
        labels: { "node-role.kubernetes.io/control-plane": "true", "node-role.kubernetes.io/etcd": "true" },
      },
      spec: { podCIDR: "10.42.0.0/24" },
      status: {
        capacity: { cpu: "4", memory: "8Gi", pods: "110" },
        allocatable: { cpu: "3900m", memory: "7Gi", pods: "110" },
        conditions: conditions(
          { status: "True", lastTransitionTime: "2026-11-01T08:01:00Z" },
          { type: "MemoryPressure", status: "False" },
        ),
        nodeInfo: { kubeletVersion: "v1.36.5+k3s1" },
      },
    }),
  ).toEqual({
    name: "one",
    created: "2026-11-01T08:00:00Z",
    role: "server",
    ready: true,
    since: "2026-11-01T08:01:00Z",
    pressures: [],
    schedulable: true,
    version: "v1.36.5+k3s1",
    cpu: 3.9,
    memory: 7 * 2 ** 30,
    podCapacity: 110,
  });
});

test("says why a node is not ready, and what presses it", () => {
  const node = parseNode({
    metadata: { name: "two" },
    spec: { unschedulable: true },
    status: {
      conditions: conditions(
        { status: "Unknown", reason: "NodeStatusUnknown", message: "Kubelet stopped posting node status." },
        { type: "DiskPressure", status: "True" },
        { type: "PIDPressure", status: "True" },
      ),
    },
  });
  expect(node).toMatchObject({
    role: "agent",
    ready: false,
    reason: "Kubelet stopped posting node status.",
    pressures: ["DiskPressure", "PIDPressure"],
    schedulable: false,
  });
});

test("reads a node that has said nothing yet", () => {
  expect(parseNode({ metadata: { name: "three" } })).toEqual({
    name: "three",
    created: "",
    role: "agent",
    ready: false,
    reason: "it has not yet said that it is ready",
    pressures: [],
    schedulable: true,
    version: "",
    cpu: 0,
    memory: 0,
    podCapacity: 0,
  });
});

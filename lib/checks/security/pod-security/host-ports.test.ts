import { expect, it } from "vitest";
import { hostPorts } from "./host-ports.ts";
import { violationsOf } from "./testing.ts";

it("pod-host-ports passes for ports of the pod", () => {
  expect(
    violationsOf(hostPorts, "baseline", {}, { ports: [{ containerPort: 80 }, { containerPort: 81, hostPort: 0 }] }),
  ).toEqual([]);
});

it("pod-host-ports fails for ports of the node", () => {
  expect(violationsOf(hostPorts, "baseline", {}, { ports: [{ containerPort: 80, hostPort: 80 }] })).toEqual([
    "containers[0].ports[0].hostPort: takes a port of the node; use a Service instead",
  ]);
});

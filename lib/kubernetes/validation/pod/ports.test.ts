import { expect, it } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { pod, problemsOf, workload } from "../testing.ts";

const ports = (...items: readonly JsonObject[]) => problemsOf(pod({}, { ports: items }));
const path = "spec.containers[0].ports";

it("takes ports of different names and numbers", () => {
  expect(
    ports(
      { name: "a", containerPort: 80, hostPort: 80 },
      { name: "b", containerPort: 81, hostPort: 81, hostIP: "10.0.0.1" },
      { containerPort: 53, protocol: "UDP" },
    ),
  ).toEqual([]);
});

it("refuses a name twice in a container, and warns of it in two", () => {
  expect(ports({ name: "a", containerPort: 80 }, { name: "a", containerPort: 81 })).toEqual([
    `${path}[1].name: repeats the port name a of the container`,
  ]);
  const other = { name: "other", image: "nginx:1", ports: [{ name: "a", containerPort: 81 }] };
  const main = { name: "main", image: "nginx:1", ports: [{ name: "a", containerPort: 80 }] };
  expect(problemsOf(pod({ containers: [main, other] }))).toEqual([
    `warning spec.containers[1].ports[0].name: repeats the name of ${path}[0], which Services and probes find first`,
  ]);
});

it("refuses a port of the host twice in containers that run together", () => {
  const container = (name: string) => ({ name, image: "nginx:1", ports: [{ containerPort: 80, hostPort: 80 }] });
  expect(problemsOf(pod({ initContainers: [container("a")] }, container("b")))).toEqual([
    `warning ${path}[0]: repeats spec.initContainers[0].ports[0]`,
  ]);
  expect(problemsOf(pod({ containers: [container("a"), container("b")] }))).toEqual([
    "spec.containers[1].ports[0].hostPort: repeats host port 80/TCP of the pod",
    `warning spec.containers[1].ports[0]: repeats ${path}[0]`,
  ]);
});

it("gives the containers of a Pod on the network of its node their ports there", () => {
  const a = { name: "a", image: "nginx:1", ports: [{ containerPort: 80 }] };
  const b = { name: "b", image: "nginx:1", ports: [{ containerPort: 80 }] };
  const spec = { hostNetwork: true, containers: [a, b] };
  const warning = "repeats spec.containers[0].ports[0]";
  expect(problemsOf(pod(spec))).toEqual([
    "spec.containers[1].ports[0].hostPort: repeats host port 80/TCP of the pod",
    `warning spec.containers[1].ports[0]: ${warning}`,
  ]);
  expect(problemsOf(workload("Deployment", {}, spec))).toEqual([
    "warning spec.template.spec.containers[1].ports[0]: repeats spec.template.spec.containers[0].ports[0]",
  ]);
});

it("refuses another port of the host on its network", () => {
  expect(problemsOf(pod({ hostNetwork: true }, { ports: [{ containerPort: 80, hostPort: 80 }] }))).toEqual([]);
  expect(problemsOf(pod({ hostNetwork: true }, { ports: [{ containerPort: 80, hostPort: 81 }] }))).toEqual([
    `${path}[0].hostPort: must be the container port 80 with hostNetwork, got 81`,
  ]);
});

it("warns of ports that overlap, and of an address without a port", () => {
  expect(ports({ containerPort: 80 }, { containerPort: 80, hostPort: 8080 })).toEqual([
    `warning ${path}[1]: overlaps with ${path}[0]`,
  ]);
  expect(ports({ containerPort: 80, hostPort: 80 }, { containerPort: 80, hostPort: 80, hostIP: "10.0.0.1" })).toEqual([
    `warning ${path}[1]: is ambiguous with ${path}[0]`,
  ]);
  expect(ports({ containerPort: 80, hostIP: "10.0.0.1" })).toEqual([
    `warning ${path}[0].hostIP: is ignored without hostPort`,
  ]);
});

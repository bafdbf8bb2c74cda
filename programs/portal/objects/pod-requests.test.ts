import { expect, test } from "vitest";
import { podRequest } from "./pod-requests.ts";

const asking = (cpu: string, rest: object = {}) => ({ resources: { requests: { cpu } }, ...rest });

test.each<[string, object, number]>([
  ["nothing", {}, 0],
  ["all containers together", { containers: [asking("100m"), asking("2"), {}] }, 2.1],
  ["the largest init container", { initContainers: [asking("1"), asking("3")], containers: [asking("2")] }, 3],
  [
    "sidecars and containers",
    { initContainers: [asking("1", { restartPolicy: "Always" })], containers: [asking("2")] },
    3,
  ],
  [
    "an init container beside the sidecars before it",
    {
      initContainers: [asking("1", { restartPolicy: "Always" }), asking("3"), asking("9", { restartPolicy: "Always" })],
      containers: [],
    },
    10,
  ],
  ["what the pod asks for itself", { ...asking("5"), containers: [asking("2")] }, 5],
  ["the overhead of its runtime", { containers: [asking("1")], overhead: { cpu: "250m" } }, 1.25],
])("counts %s", (_name, spec, cores) => {
  expect(podRequest({ spec }, "cpu")).toBe(cores);
});

test("counts memory in bytes", () => {
  expect(podRequest({ spec: { containers: [{ resources: { requests: { memory: "1Gi" } } }] } }, "memory")).toBe(
    2 ** 30,
  );
});

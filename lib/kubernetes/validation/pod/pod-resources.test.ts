import { expect, it } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { pod, problemsOf } from "../testing.ts";

const container = (name: string, resources: JsonObject, fields: JsonObject = {}) => ({
  name,
  image: "nginx:1",
  resources,
  ...fields,
});
const whole = (resources: JsonObject, ...containers: readonly JsonObject[]) =>
  problemsOf(pod({ resources, containers }));

it("takes at least what its containers take", () => {
  expect(
    whole(
      { requests: { cpu: "300m" }, limits: { cpu: 1, memory: "1Gi" } },
      container("a", { requests: { cpu: "100m" }, limits: { cpu: 1 } }),
      container("b", { requests: { cpu: "200m" } }),
    ),
  ).toEqual([]);
});

it("refuses less", () => {
  expect(
    whole(
      { requests: { cpu: "299m" }, limits: { cpu: "500m", memory: "1Gi" } },
      container("a", { requests: { cpu: "100m" }, limits: { cpu: 1 } }),
      container("b", { requests: { cpu: "200m" } }),
    ),
  ).toEqual([
    "spec.resources.requests.cpu: must be at least what the containers request, got 299m",
    "spec.containers[0].resources.limits.cpu: must be at most the limit of the pod 500m",
  ]);
});

it("counts init containers one by one, beside the sidecars before them", () => {
  const initContainers = [
    container("sidecar", { requests: { cpu: "200m" } }, { restartPolicy: "Always" }),
    container("setup", { requests: { cpu: "500m" } }),
  ];
  const problems = (cpu: string) =>
    problemsOf(
      pod({
        resources: { requests: { cpu } },
        initContainers,
        containers: [container("a", { requests: { cpu: "100m" } })],
      }),
    );
  expect(problems("700m")).toEqual([]);
  expect(problems("699m")).toEqual([
    "spec.resources.requests.cpu: must be at least what the containers request, got 699m",
  ]);
});

it("adds up limits of huge pages", () => {
  const limits = { "hugepages-2Mi": "4Mi", memory: "1Gi" };
  const both = [container("a", { limits }), container("b", { limits })];
  expect(whole({ limits: { "hugepages-2Mi": "8Mi", memory: "1Gi" } }, ...both)).toEqual([]);
  expect(whole({ limits }, ...both)).toEqual([
    "spec.resources.limits.hugepages-2Mi: must be at least the limits of the containers, got 4Mi",
  ]);
});

it("has no claims, and few resources", () => {
  expect(whole({ claims: [], requests: { "ephemeral-storage": "1Gi" } }, container("a", {}))).toEqual([
    "spec.resources.claims: cannot be set for a whole pod",
    "spec.resources.requests.ephemeral-storage: must be cpu, memory or huge pages for a whole pod, got ephemeral-storage",
  ]);
});

import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { deployment, object, problemsOf } from "../testing.ts";
import { missingResources } from "./missing-resources.ts";

const complete = { requests: { cpu: "10m", memory: "32Mi" }, limits: { memory: "64Mi" } };
const withResources = (resources: JsonObject, pod: JsonObject = {}) => deployment("web", pod, { resources });
const fix = "set it to what the container uses";

describe("missing-resources", () => {
  it("passes for requests and a limit, whoever gives them", () => {
    const range = { type: "Container", default: { memory: "1Gi" }, defaultRequest: { cpu: "10m", memory: "32Mi" } };
    expect(problemsOf(missingResources, [withResources(complete)])).toEqual([]);
    expect(problemsOf(missingResources, [withResources({ limits: { cpu: "1", memory: "1Gi" } })])).toEqual([]);
    expect(problemsOf(missingResources, [withResources({}, { resources: complete })])).toEqual([]);
    expect(
      problemsOf(missingResources, [withResources({}), object("v1", "LimitRange", "x", { spec: { limits: [range] } })]),
    ).toEqual([]);
  });

  it("fails for what is missing, in init containers too", () => {
    const init = deployment("web", { initContainers: [{ name: "init", resources: { requests: complete.requests } }] });
    expect(problemsOf(missingResources, [withResources({}), init])).toEqual([
      `Deployment/web spec.template.spec.containers[0].resources: gives container main no CPU request, no memory request, no memory limit; ${fix}`,
      `Deployment/web spec.template.spec.initContainers[0].resources: gives container init no memory limit; ${fix}`,
    ]);
  });
});

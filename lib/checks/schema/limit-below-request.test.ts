import { describe, expect, it } from "vitest";
import { deployment, problemsOf } from "../testing.ts";
import { limitBelowRequest } from "./limit-below-request.ts";

describe("limit-below-request", () => {
  const resources = (request: string, limit: string) => ({
    resources: { requests: { memory: request }, limits: { memory: limit } },
  });

  it("accepts equal amounts, however they are written", () => {
    expect(problemsOf(limitBelowRequest, [deployment("web", {}, resources("1Gi", "1024Mi"))])).toEqual([]);
  });

  it("fails for more", () => {
    expect(problemsOf(limitBelowRequest, [deployment("web", {}, resources("1.5Gi", "1Gi"))])).toEqual([
      "Deployment/web spec.template.spec.containers[0].resources.requests.memory: is more than the limit of container main, got 1.5Gi; raise the limit or lower the request",
    ]);
  });
});

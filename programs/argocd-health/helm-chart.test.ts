import { expect, it } from "vitest";
import type { Json } from "../../lib/kubernetes/manifest.ts";
import program from "./helm-chart.lua";
import { healthOf } from "./testing.ts";

const now = "2026-11-28T12:00:00Z";

it.each<[string, Json, string, string]>([
  ["new", {}, "Progressing", "waiting for the helm-controller"],
  [
    "taken up",
    {
      status: {
        jobName: "helm-install-argocd",
        conditions: [
          { type: "JobCreated", status: "True" },
          { type: "Failed", status: "False" },
        ],
      },
    },
    "Healthy",
    "installed by job helm-install-argocd",
  ],
  [
    "given up",
    {
      status: {
        jobName: "helm-install-argocd",
        conditions: [{ type: "Failed", status: "True", message: "Job has reached the number of retries" }],
      },
    },
    "Degraded",
    "Job has reached the number of retries",
  ],
])("%s", (_, object, status, message) => {
  expect(healthOf(program, object, now)).toEqual({ status, message });
});

it("fails where a program uses a library that Argo CD does not open", () => {
  expect(() => healthOf('return { status = string.upper("healthy") }', {}, now)).toThrow(
    "attempt to index a nil value",
  );
  expect(() => healthOf("return { status = os.time() }", {}, now)).toThrow("attempt to index a nil value");
});

import { expect, it } from "vitest";
import { deployment, object, podSpec, problemsOf } from "../testing.ts";
import { missingProbes } from "./missing-probes.ts";

it("missing-probes passes for probes, for what listens on no port, and for what ends", () => {
  const job = object("batch/v1", "Job", "x", { spec: { template: { spec: podSpec({}, { readinessProbe: null }) } } });
  expect(
    problemsOf(missingProbes, [deployment("web"), deployment("x", {}, { ports: [], readinessProbe: null }), job]),
  ).toEqual([]);
});

it("missing-probes fails for a server without", () => {
  const sidecar = { name: "proxy", restartPolicy: "Always", ports: [{ containerPort: 1 }] };
  expect(
    problemsOf(missingProbes, [deployment("web", { initContainers: [sidecar] }, { readinessProbe: null })]),
  ).toEqual([
    "Deployment/web spec.template.spec.initContainers[0].readinessProbe: is missing for container proxy, which listens on a port; add a probe of the path or port that shows that it works",
    "Deployment/web spec.template.spec.containers[0].readinessProbe: is missing for container main, which listens on a port; add a probe of the path or port that shows that it works",
  ]);
});

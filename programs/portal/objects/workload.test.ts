import { expect, test } from "vitest";
import { parseWorkload } from "./workload.ts";

const metadata = {
  namespace: "web",
  name: "web",
  annotations: { "argocd.argoproj.io/tracking-id": "web:apps/Deployment:web/web" },
};
const selector = { matchLabels: { app: "web" } };

test("reads a Deployment with the Application that it belongs to", () => {
  expect(
    parseWorkload("Deployment", { metadata, spec: { replicas: 3, selector }, status: { readyReplicas: 2 } }),
  ).toEqual({
    kind: "Deployment",
    namespace: "web",
    name: "web",
    replicas: 3,
    ready: 2,
    selector: { app: "web" },
    application: "web",
  });
});

test("counts what a DaemonSet should have on all nodes, and one where nothing is said", () => {
  const status = { desiredNumberScheduled: 3, numberReady: 3 };
  expect(parseWorkload("DaemonSet", { metadata, status })).toMatchObject({ replicas: 3, ready: 3 });
  expect(parseWorkload("StatefulSet", { metadata, status })).toMatchObject({ replicas: 1, ready: 0 });
  expect(parseWorkload("StatefulSet", { metadata, spec: { replicas: 0 } })).toMatchObject({ replicas: 0, ready: 0 });
});

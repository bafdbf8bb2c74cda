import { expect, test } from "vitest";
import { withoutApiDefaults } from "./api-defaults.ts";

test("what the API server says by itself is left out", () => {
  const pod = {
    restartPolicy: "Always",
    terminationGracePeriodSeconds: 30,
    securityContext: {},
    containers: [{ name: "web", ports: [{ containerPort: 80, protocol: "TCP" }], resources: {}, volumeMounts: null }],
  };
  const strategy = { type: "RollingUpdate", rollingUpdate: { maxSurge: "25%", maxUnavailable: "25%" } };
  expect(withoutApiDefaults({ spec: { replicas: 1, strategy, template: { spec: pod } } })).toEqual({
    spec: { template: { spec: { containers: [{ name: "web", ports: [{ containerPort: 80 }] }] } } },
  });
});

test("what it would not say stays, and so do labels and annotations", () => {
  const labels = { protocol: "TCP", type: "ClusterIP" };
  const object = { metadata: { labels, annotations: labels }, spec: { type: "NodePort", replicas: 2, args: ["TCP"] } };
  expect(withoutApiDefaults(object)).toEqual(object);
});

import { expect, test } from "vitest";
import { testCluster } from "../../../lib/testing.ts";
import ingress from "./ingress.app.ts";
import traefik from "./traefik.app.ts";
import { traefikOf } from "./traefik.ts";

test.each(["k3s", "chart"] as const)("a cluster has one of both Traefiks: by %s", (source) => {
  const cluster = testCluster({ ingress: { type: "traefik", source } });
  expect([ingress.enabled?.(cluster), traefik.enabled?.(cluster)]).toEqual([source === "k3s", source === "chart"]);
});

test("the chart is told the same as K3s' own, whatever that one packages, and what K3s tells it", () => {
  const changes = { ingress: { type: "traefik", source: "chart", replicas: 2 } } as const;
  const cluster = testCluster({ ...changes, k3sVersion: "v1.36.5+k3s1" });
  const values = traefik.chart?.values({ cluster, applications: [] });
  expect(values).toEqual({
    ...traefikOf(testCluster({ ...changes, k3sVersion: "v1.37.1+k3s1" })),
    priorityClassName: "system-cluster-critical",
    service: { spec: { ipFamilyPolicy: "PreferDualStack" } },
  });
  expect(traefik.chart?.schema.safeParse(values)).toMatchObject({ success: true });
});

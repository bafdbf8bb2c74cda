import { expect, test } from "vitest";
import { leadsToPods, mayRunPods } from "./pod-makers.ts";

test.each<[string, boolean, boolean]>([
  ["apps/Deployment", true, false],
  ["batch/CronJob", true, false],
  ["/Pod", true, false],
  ["/Service", false, false],
  ["postgresql.cnpg.io/Cluster", true, true],
  ["monitoring.coreos.com/Prometheus", true, true],
  ["monitoring.coreos.com/ServiceMonitor", false, false],
  ["cert-manager.io/Certificate", false, false],
  ["argoproj.io/Rollout", true, false],
])("%s leads to pods: %s, that no manifest shows: %s", (groupKind, leads, unseen) => {
  expect(leadsToPods(groupKind)).toBe(leads);
  expect(mayRunPods(groupKind)).toBe(unseen);
});

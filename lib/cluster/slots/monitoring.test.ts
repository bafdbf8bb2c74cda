import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import type { ClusterConfig } from "../cluster.ts";
import { refusalsOf } from "../testing.ts";

test.each<[string, ClusterConfig["monitoring"], string[]]>([
  ["Prometheus", { type: "prometheus", retention: "24h", storage: "512Mi" }, ["monitoring.coreos.com"]],
  ["no monitoring", { type: "none" }, []],
])("takes %s", (_, monitoring, monitorApiGroups) => {
  expect(testCluster({ monitoring })).toMatchObject({ monitoring, monitorApiGroups });
});

test("fails with other units of time and size", () => {
  expect(refusalsOf({ monitoring: { type: "prometheus", retention: "2 weeks", storage: "20GB" } })).toEqual([
    'monitoring.retention: is not valid, got "2 weeks"; write something that matches /^\\d+(h|d|w)$/',
    'monitoring.storage: is not valid, got "20GB"; write something that matches /^[1-9]\\d*(Mi|Gi|Ti)$/',
  ]);
});

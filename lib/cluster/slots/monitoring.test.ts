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
    'monitoring.retention: is not a duration, got "2 weeks"; write hours, days or weeks, like "15d"',
    'monitoring.storage: is not a size, got "20GB"; write it in Mi, Gi or Ti, like "20Gi"',
  ]);
});

import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import type { ClusterConfig } from "../cluster.ts";

test.each<[string, ClusterConfig["dashboard"]]>([
  ["Headlamp", { type: "headlamp" }],
  ["no dashboard", { type: "none" }],
])("takes %s", (_, dashboard) => {
  expect(testCluster({ dashboard })).toMatchObject({ dashboard });
});

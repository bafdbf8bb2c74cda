import { expect, test } from "vitest";
import { formatProblem } from "../errors.ts";
import { testRepository } from "../repository/testing.ts";
import { testCluster } from "../testing.ts";
import { changedSinceCreation } from "./creation-guard.ts";

const committed = { "dist/test/bootstrap/cluster.env": "CLUSTER_CIDR='10.42.0.0/16'\nSERVICE_CIDR='10.43.0.0/16'\n" };
const refusals = (files: Readonly<Record<string, string>>, network: object) =>
  changedSinceCreation(testRepository({ "README.md": "", ...files }), [testCluster({ network })]).map(formatProblem);

test("networks stay as they were when the cluster was created", () => {
  expect(refusals(committed, { clusterCidr: "10.44.0.0/16" })).toEqual([
    'cluster "test" network.clusterCidr: was 10.42.0.0/16 when the cluster was created, and nodes keep it, got "10.44.0.0/16"; put it back, or build a new cluster; for machines that are installed anew, add --no-check',
  ]);
  expect(refusals(committed, {})).toEqual([]);
});

test("of a cluster that is not committed nothing is known", () => {
  expect(refusals({}, { clusterCidr: "10.44.0.0/16" })).toEqual([]);
});

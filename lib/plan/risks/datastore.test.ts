import { expect, it } from "vitest";
import { plan } from "../plan.ts";
import { riskLines } from "../testing.ts";

function risksOf(from: string, to: string): string[] {
  const side = (datastore: string) => ({
    objects: [],
    files: [
      {
        path: "home/bootstrap/cluster.env",
        cluster: "home",
        application: "bootstrap",
        data: `CLUSTER='home'\nDATASTORE='${datastore}'\n`,
      },
    ],
  });
  return riskLines(plan(side(from), side(to)).changes);
}

it.each([
  ["sqlite", "external"],
  ["external", "etcd"],
])("a datastore that goes from %s to %s leaves the cluster behind", (from, to) => {
  expect(risksOf(from, to)).toEqual([
    `danger k3s-setting-fixed: the datastore goes from ${from} to ${to}: servers start on one where nothing of this cluster is: put it back, or build a new cluster`,
  ]);
});

it("the way from a file to etcd is told of the nodes", () => {
  expect(risksOf("sqlite", "etcd")).toEqual([]);
});

import { expect, it } from "vitest";
import { type Change, object, problemsAfter, problemsOf } from "./testing.ts";

const snapshot = { apiGroup: "snapshot.storage.k8s.io", kind: "VolumeSnapshot", name: "monday" };
const claim = object("v1", "PersistentVolumeClaim", {
  spec: {
    accessModes: ["ReadWriteOnce"],
    storageClassName: "",
    resources: { requests: { storage: "1Gi" } },
    selector: { matchExpressions: [{ key: "tier", operator: "In", values: ["fast"] }] },
    dataSource: snapshot,
  },
});

it("takes a claim that is complete", () => {
  expect(problemsOf(claim)).toEqual([]);
});

it.each<[Change, string[]]>([
  [["spec.resources.requests.storage", "0"], ["spec.resources.requests.storage: must be more than 0"]],
  [
    ["spec.resources.requests.storage", "1500m"],
    ["warning spec.resources.requests.storage: must be a whole number of bytes"],
  ],
  [
    ["spec.accessModes", ["ReadWriteOncePod", "ReadWriteOnce"]],
    ["spec.accessModes: must not have other modes beside ReadWriteOncePod"],
  ],
  [["spec.storageClassName", "Fast"], ['spec.storageClassName: must be a DNS name, got "Fast"']],
  [
    ["spec.selector.matchExpressions[0].values", []],
    ["spec.selector.matchExpressions[0].values: must have at least one value for operator In"],
  ],
  [
    ["spec.dataSourceRef", { kind: "Pod", name: "a" }],
    [
      "spec.dataSourceRef.kind: must be PersistentVolumeClaim without apiGroup, got Pod",
      "spec.dataSource: must be the same as dataSourceRef",
    ],
  ],
  [
    ["spec.dataSourceRef", { ...snapshot, namespace: "backup" }],
    ["spec.dataSource: cannot be combined with a dataSourceRef of a namespace"],
  ],
  [["spec.dataSource.name", ""], ["spec.dataSource.name: must not be empty"]],
])("judges %j", (change, problems) => {
  expect(problemsAfter(claim, change)).toEqual(problems);
});

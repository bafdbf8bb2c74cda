import { expect, it } from "vitest";
import { type Change, problemsAfter, problemsOf, workload } from "./testing.ts";

const set = workload(
  "StatefulSet",
  {
    serviceName: "web",
    updateStrategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: 1 } },
    volumeClaimTemplates: [
      {
        metadata: { name: "data" },
        spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
      },
    ],
  },
  { containers: [{ name: "main", image: "nginx:1", volumeMounts: [{ name: "data", mountPath: "/data" }] }] },
);

it("gives its pods volumes of their own", () => {
  expect(problemsOf(set)).toEqual([]);
});

it.each<[Change, string[]]>([
  [
    ["spec.volumeClaimTemplates", null],
    ['spec.template.spec.containers[0].volumeMounts[0].name: names no volume of the pod, got "data" in container main'],
  ],
  [
    ["spec.volumeClaimTemplates[0].metadata.name", "data.1"],
    [
      'spec.volumeClaimTemplates[0].metadata.name: must be a DNS label, as names of volumes are, got "data.1"',
      'spec.template.spec.containers[0].volumeMounts[0].name: names no volume of the pod, got "data" in container main',
    ],
  ],
  [
    ["spec.volumeClaimTemplates[0].spec.resources.requests.storage", "0"],
    ["spec.volumeClaimTemplates[0].spec.resources.requests.storage: must be more than 0"],
  ],
  [["spec.serviceName", "Web"], ['spec.serviceName: must be a DNS label, got "Web"']],
  [
    ["spec.updateStrategy.type", "OnDelete"],
    ["spec.updateStrategy.rollingUpdate: must not be set for strategy OnDelete"],
  ],
  [["spec.revisionHistoryLimit", -1], ["warning spec.revisionHistoryLimit: keeps all revisions, got -1"]],
])("judges %j", (change, problems) => {
  expect(problemsAfter(set, change)).toEqual(problems);
});

import { App, Chart } from "cdk8s";
import { expect, test } from "vitest";
import { testCluster } from "../../../lib/testing.ts";
import storage from "./storage.app.ts";

const nfs = { type: "nfs", server: "nas.example.com", share: "/volumes" } as const;

function objectsFor(cluster = testCluster()): unknown[] {
  const chart = new Chart(new App(), "storage");
  storage.build?.({ chart, cluster, applications: [] });
  return chart.toJson();
}

test("makes a class for the NFS share, the default one where the cluster says so", () => {
  expect(objectsFor(testCluster({ storage: [{ ...nfs, default: true }] }))).toEqual([
    {
      apiVersion: "storage.k8s.io/v1",
      kind: "StorageClass",
      metadata: { name: "nfs", annotations: { "storageclass.kubernetes.io/is-default-class": "true" } },
      provisioner: "nfs.csi.k8s.io",
      parameters: { server: "nas.example.com", share: "/volumes" },
      mountOptions: ["nfsvers=4.1", "hard"],
      reclaimPolicy: "Delete",
      volumeBindingMode: "Immediate",
      allowVolumeExpansion: true,
    },
  ]);
});

test("leaves local-path the default class beside it", () => {
  const cluster = testCluster({ storage: [{ type: "local-path" }, nfs] });
  expect(objectsFor(cluster)).toMatchObject([
    { metadata: { name: "nfs", annotations: { "storageclass.kubernetes.io/is-default-class": "false" } } },
  ]);
});

test("runs where the cluster has an NFS share", () => {
  expect(storage.enabled?.(testCluster({ storage: [{ type: "local-path" }, nfs] }))).toBe(true);
  expect(storage.enabled?.(testCluster())).toBe(false);
});

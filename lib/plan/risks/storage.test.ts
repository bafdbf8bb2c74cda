import { describe, expect, it } from "vitest";
import { risksBetween } from "../testing.ts";

const claim = (storage: string, storageClassName?: string) => ({
  apiVersion: "v1",
  kind: "PersistentVolumeClaim",
  spec: { storageClassName, resources: { requests: { storage } } },
});

describe("a volume claim", () => {
  it("fails when it shrinks", () => {
    expect(risksBetween(claim("2Gi"), claim("1Gi"))).toEqual([
      "danger volume-shrunk: Kubernetes refuses to shrink the claim from 2Gi to 1Gi: make a new claim and copy the data",
    ]);
    expect(risksBetween(claim("1Gi"), claim("2Gi"))).toEqual([]);
    expect(risksBetween(claim("1Gi"), claim("1024Mi"))).toEqual([]);
  });

  it("fails when its class changes", () => {
    expect(risksBetween(claim("1Gi", "local-path"), claim("1Gi"))).toEqual([
      "danger immutable-field: Kubernetes refuses to change spec.storageClassName, so the sync fails until the object is deleted and created again: unless its volume has the reclaim policy Retain, the data is gone for good",
      "danger storage-class-changed: a new claim comes from the default class instead of local-path; the data stays behind in the old class",
    ]);
  });

  it("fails inside a StatefulSet or the like", () => {
    const set = (storage: string, storageClassName: string) => ({
      apiVersion: "example.com/v1",
      kind: "Database",
      spec: {
        volumeClaimTemplates: [{ metadata: { name: "data" }, spec: { ...claim(storage, storageClassName).spec } }],
      },
    });
    expect(risksBetween(set("2Gi", "a"), set("1Gi", "b"))).toEqual([
      "danger volume-shrunk: Kubernetes refuses to shrink the claim of data from 2Gi to 1Gi: make a new claim and copy the data",
      "danger storage-class-changed: a new claim comes from b instead of a; claims that exist stay in the old class",
    ]);
    expect(risksBetween(set("1Gi", "a"), set("2Gi", "a"))).toEqual([]);
  });
});

describe("a storage class", () => {
  const storageClass = (fields: object, isDefault = "false") => ({
    apiVersion: "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: { annotations: { "storageclass.kubernetes.io/is-default-class": isDefault } },
    provisioner: "a",
    ...fields,
  });
  const refused = (field: string) =>
    `danger immutable-field: Kubernetes refuses to change ${field}, so the sync fails until the object is deleted and created again: volumes that exist keep what they were made with`;

  it("fails when its provisioner or reclaim policy changes", () => {
    expect(risksBetween(storageClass({}), storageClass({ provisioner: "b" }))).toEqual([
      refused("provisioner"),
      "danger storage-class-changed: new volumes come from b instead of a",
    ]);
    expect(risksBetween(storageClass({ reclaimPolicy: "Retain" }), storageClass({}))).toEqual([
      refused("reclaimPolicy"),
      "danger reclaim-policy-changed: the data is deleted with its claim from now on (Retain becomes Delete)",
    ]);
  });

  it("fails when it becomes the default, or no longer is", () => {
    expect(risksBetween(storageClass({}), storageClass({}, "true"))).toEqual([
      "warning storage-class-changed: claims without a class get their volumes from it from now on",
    ]);
    expect(risksBetween(storageClass({}, "true"), storageClass({}))).toEqual([
      "warning storage-class-changed: claims without a class no longer get their volumes from it",
    ]);
  });

  it("passes when it learns to grow volumes", () => {
    expect(risksBetween(storageClass({}), storageClass({ allowVolumeExpansion: true }))).toEqual([]);
  });
});

describe("a volume", () => {
  const volume = (persistentVolumeReclaimPolicy?: string) => ({
    apiVersion: "v1",
    kind: "PersistentVolume",
    spec: { persistentVolumeReclaimPolicy, capacity: { storage: "1Gi" } },
  });

  it("fails when its data goes with the claim, and warns when it stays", () => {
    expect(risksBetween(volume(), volume("Delete"))).toEqual([
      "danger reclaim-policy-changed: the data is deleted with its claim from now on (Retain becomes Delete)",
    ]);
    expect(risksBetween(volume("Delete"), volume("Retain"))).toEqual([
      "warning reclaim-policy-changed: volumes stay, and take up space, when their claim is deleted",
    ]);
    expect(risksBetween(volume(), volume("Retain"))).toEqual([]);
  });
});

describe("a pod's volume", () => {
  const pod = (source: object) => ({
    apiVersion: "apps/v1",
    kind: "Deployment",
    spec: { template: { spec: { volumes: [{ name: "data", ...source }] } } },
  });
  const from = { persistentVolumeClaim: { claimName: "old" } };

  it("fails when it is another claim or none", () => {
    expect(risksBetween(pod(from), pod({ persistentVolumeClaim: { claimName: "new" } }))).toEqual([
      "danger volume-changed: volume data becomes claim new: the pods no longer see the data of claim old",
    ]);
    expect(risksBetween(pod(from), pod({ emptyDir: {} }))).toEqual([
      "danger volume-changed: volume data becomes emptyDir: the pods no longer see the data of claim old",
    ]);
  });

  it("passes when the claim stays", () => {
    expect(risksBetween(pod(from), pod({ persistentVolumeClaim: { claimName: "old", readOnly: true } }))).toEqual([]);
    expect(risksBetween(pod({ emptyDir: {} }), pod(from))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { risksBetween, type TestManifest } from "../testing.ts";

const fails = "so the sync fails until the object is deleted and created again";

describe("a field that Kubernetes refuses to change", () => {
  const selector = (app: string) => ({ spec: { selector: { matchLabels: { app } } } });

  it.each<[string, string, object, object, string]>([
    ["apps/v1", "Deployment", selector("a"), selector("b"), "spec.selector, FAILS: its pods stop meanwhile"],
    ["apps/v1", "DaemonSet", selector("a"), selector("b"), "spec.selector, FAILS: its pods stop meanwhile"],
    [
      "apps/v1",
      "StatefulSet",
      { spec: { serviceName: "a", podManagementPolicy: "Parallel" } },
      { spec: { serviceName: "b" } },
      "spec.serviceName and spec.podManagementPolicy, FAILS: with --cascade=orphan its pods and claims stay meanwhile",
    ],
    [
      "batch/v1",
      "Job",
      { spec: { template: { a: 1 } } },
      { spec: { template: { a: 2 } } },
      "spec.template, FAILS: it runs once more",
    ],
    [
      "batch/v1",
      "Job",
      { spec: { completions: 1 } },
      { spec: { completions: 2 } },
      "spec.completions, FAILS: it runs once more",
    ],
    [
      "mycelium.k3s-gitops/v1alpha1",
      "SporeTrust",
      { spec: { publicKey: "a" } },
      { spec: { publicKey: "b" } },
      "spec.publicKey, FAILS: another name for another spore avoids that",
    ],
    ["v1", "Pod", { spec: { nodeName: "a" } }, { spec: { nodeName: "b" } }, "spec.nodeName, FAILS: it stops meanwhile"],
    [
      "v1",
      "Service",
      { spec: { clusterIP: "10.43.0.7" } },
      { spec: { clusterIP: "None" } },
      "spec.clusterIP, FAILS: it cannot be reached meanwhile",
    ],
    [
      "v1",
      "PersistentVolumeClaim",
      { spec: { accessModes: ["ReadWriteOnce"] } },
      { spec: { accessModes: ["ReadWriteMany"] } },
      "spec.accessModes, FAILS: unless its volume has the reclaim policy Retain, the data is gone for good",
    ],
    [
      "v1",
      "PersistentVolume",
      { spec: { nfs: { path: "/a" } } },
      { spec: { nfs: { path: "/b" } } },
      "spec.nfs, FAILS: the claim that is bound to it is Lost",
    ],
    [
      "v1",
      "Secret",
      { type: "Opaque" },
      { type: "kubernetes.io/tls" },
      "type, FAILS: pods that use it cannot start meanwhile",
    ],
    [
      "v1",
      "Secret",
      { immutable: true, data: { a: "YQ==" } },
      { immutable: true, data: { a: "Yg==" } },
      "data, FAILS: another name avoids that",
    ],
    [
      "v1",
      "ConfigMap",
      { immutable: true, data: { a: "1" } },
      { data: { a: "2" } },
      "immutable and data, FAILS: another name avoids that",
    ],
    [
      "storage.k8s.io/v1",
      "StorageClass",
      { volumeBindingMode: "Immediate" },
      {},
      "volumeBindingMode, FAILS: volumes that exist keep what they were made with",
    ],
    [
      "networking.k8s.io/v1",
      "IngressClass",
      { spec: { controller: "a" } },
      { spec: { controller: "b" } },
      "spec.controller, FAILS",
    ],
    [
      "rbac.authorization.k8s.io/v1",
      "RoleBinding",
      { roleRef: { kind: "Role", name: "a" } },
      { roleRef: { kind: "Role", name: "b" } },
      "roleRef, FAILS: its subjects have no permissions meanwhile",
    ],
    [
      "scheduling.k8s.io/v1",
      "PriorityClass",
      { value: 1 },
      { value: 2 },
      "value, FAILS: pods that run keep their priority",
    ],
    ["node.k8s.io/v1", "RuntimeClass", { handler: "a" }, { handler: "b" }, "handler, FAILS"],
    [
      "apiextensions.k8s.io/v1",
      "CustomResourceDefinition",
      { spec: { scope: "Namespaced", names: { kind: "A" } } },
      { spec: { scope: "Cluster", names: { kind: "A" } } },
      "spec.scope, FAILS: every object of the kind is deleted with it",
    ],
  ])("%s %s: %j > %j", (apiVersion, kind, before, after, message) => {
    const risks = risksBetween({ apiVersion, kind, ...before }, { apiVersion, kind, ...after });
    expect(risks).toContain(`danger immutable-field: Kubernetes refuses to change ${message.replace("FAILS", fails)}`);
  });

  it.each<[string, string, object, object]>([
    ["apps/v1", "Deployment", { spec: { replicas: 1 } }, { spec: { replicas: 2 } }],
    ["apps/v1", "StatefulSet", { spec: { updateStrategy: { type: "OnDelete" } } }, { spec: { minReadySeconds: 3 } }],
    ["batch/v1", "Job", { spec: { parallelism: 1 } }, { spec: { parallelism: 2 } }],
    [
      "batch/v1",
      "Job",
      { spec: { completionMode: "Indexed", completions: 1, parallelism: 1 } },
      { spec: { completionMode: "Indexed", completions: 2, parallelism: 2 } },
    ],
    ["v1", "Service", { spec: { clusterIP: "None" } }, { spec: { type: "ExternalName" } }],
    [
      "v1",
      "PersistentVolumeClaim",
      { spec: { resources: { requests: { storage: "1Gi" } } } },
      { spec: { resources: { requests: { storage: "2Gi" } } } },
    ],
    ["v1", "PersistentVolume", { spec: { capacity: { storage: "1Gi" } } }, { spec: { capacity: { storage: "2Gi" } } }],
    ["v1", "ConfigMap", { data: { a: "1" } }, { data: { a: "2" }, immutable: true }],
    [
      "networking.k8s.io/v1",
      "IngressClass",
      { spec: { controller: "a" } },
      { spec: { controller: "a", parameters: {} } },
    ],
  ])("allows %s %s: %j > %j", (apiVersion, kind, before, after) => {
    expect(risksBetween({ apiVersion, kind, ...before }, { apiVersion, kind, ...after })).toEqual([]);
  });

  it("is no problem for a hook, which is deleted first", () => {
    const job = (image: string): TestManifest => ({
      apiVersion: "batch/v1",
      kind: "Job",
      metadata: { annotations: { "argocd.argoproj.io/hook": "Sync" } },
      spec: { template: { image }, completions: image.length },
    });
    expect(risksBetween(job("a"), job("bb"))).toEqual([]);
  });

  it("is no change when only the notation differs", () => {
    const set = (storage: string): TestManifest => ({
      apiVersion: "apps/v1",
      kind: "StatefulSet",
      spec: { volumeClaimTemplates: [{ metadata: { name: "a" }, spec: { resources: { requests: { storage } } } }] },
    });
    expect(risksBetween(set("1Gi"), set("1024Mi"))).toEqual([]);
  });

  it("is no problem for a Job that is meant to run anew", () => {
    const job = (image: string, options: string): TestManifest => ({
      apiVersion: "batch/v1",
      kind: "Job",
      metadata: { annotations: { "argocd.argoproj.io/sync-options": options } },
      spec: { template: { image } },
    });
    const forced = "Force=true,Replace=true";
    expect(risksBetween(job("a", forced), job("b", forced))).toEqual([]);
    expect(risksBetween(job("a", "Force=true"), job("b", "Force=true"))).toEqual([]);
    const refused = `danger immutable-field: Kubernetes refuses to change spec.template, ${fails}: it runs once more`;
    expect(risksBetween(job("a", forced), job("b", "Replace=true"))).toEqual([refused]);
    expect(risksBetween(job("a", forced), job("b", "Force=true,ServerSideApply=true"))).toEqual([refused]);
  });

  it("says what Force=true does", () => {
    const metadata = { annotations: { "argocd.argoproj.io/sync-options": "Force=true" } };
    const deployment = { apiVersion: "apps/v1", kind: "Deployment", metadata };
    expect(risksBetween({ ...deployment, ...selector("a") }, { ...deployment, ...selector("b") })).toEqual([
      "danger immutable-field: Kubernetes refuses to change spec.selector, so Argo CD deletes the object and creates it again (Force=true): its pods stop meanwhile",
    ]);
  });
});

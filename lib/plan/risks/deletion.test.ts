import { describe, expect, it } from "vitest";
import { plan } from "../plan.ts";
import { planObject, riskLines, risksBetween } from "../testing.ts";

const options = (text: string) => ({ annotations: { "argocd.argoproj.io/sync-options": text } });
const claim = { apiVersion: "v1", kind: "PersistentVolumeClaim" };

describe("an object that is deleted", () => {
  it.each([
    [
      "v1",
      "PersistentVolumeClaim",
      "danger deleted: unless its volume has the reclaim policy Retain, the data is gone for good",
    ],
    ["v1", "PersistentVolume", "danger deleted: a claim bound to it is Lost, and its pods cannot start again"],
    [
      "v1",
      "Namespace",
      "danger deleted: everything in the namespace is deleted with it, the data of its volume claims included",
    ],
    ["apps/v1", "StatefulSet", "danger deleted: its pods stop; its volume claims stay"],
    ["v1", "Secret", "danger deleted: pods that use it cannot start again"],
    ["helm.cattle.io/v1", "HelmChart", "danger deleted: K3s uninstalls the chart and everything that it made"],
    ["apps/v1", "Deployment", "warning deleted: its pods stop"],
    ["v1", "Service", "warning deleted: its name no longer resolves, and its address is given up"],
    ["example.com/v1", "Widget", "warning deleted: Argo CD deletes it"],
  ])("%s %s", (apiVersion, kind, risk) => {
    const manifest = { apiVersion, kind };
    expect(risksBetween(manifest, undefined)).toEqual([risk]);
    expect(risksBetween(manifest, manifest)).toEqual([]);
    expect(risksBetween(undefined, manifest)).toEqual([]);
  });

  it("names the kind that goes with its definition", () => {
    const crd = {
      apiVersion: "apiextensions.k8s.io/v1",
      kind: "CustomResourceDefinition",
      spec: { names: { kind: "Plan" } },
    };
    expect(risksBetween(crd, undefined)).toEqual(["danger deleted: every Plan in the cluster is deleted with it"]);
  });

  it("knows when a StatefulSet takes its claims along", () => {
    const spec = { persistentVolumeClaimRetentionPolicy: { whenDeleted: "Delete" } };
    expect(risksBetween({ apiVersion: "apps/v1", kind: "StatefulSet", spec }, undefined)).toEqual([
      "danger deleted: its pods stop, and its volume claims are deleted with it",
    ]);
  });

  it("stays when it is a hook", () => {
    const hook = { annotations: { "argocd.argoproj.io/hook": "PostSync" } };
    expect(risksBetween({ apiVersion: "batch/v1", kind: "Job", metadata: hook }, undefined)).toEqual([]);
  });

  it("stays when its sync options say so", () => {
    expect(risksBetween({ ...claim, metadata: options("ServerSideApply=true, Prune=false") }, undefined)).toEqual([
      "warning left-behind: it stays in the cluster, where nothing manages it any more",
    ]);
    expect(risksBetween({ ...claim, metadata: options("Prune=confirm") }, undefined)).toEqual([
      "danger deleted: Argo CD deletes it once someone confirms: unless its volume has the reclaim policy Retain, the data is gone for good",
    ]);
  });

  it("stays when its Application goes without deleting what it deployed", () => {
    const web = { apiVersion: "argoproj.io/v1alpha1", kind: "Application", metadata: { name: "web" } };
    const risks = (application: typeof web) => {
      const objects = [planObject(application, { application: "apps" }), planObject(claim)];
      return riskLines(plan({ objects }, { objects: [] }).changes);
    };
    expect(risks(web)).toEqual([
      "warning application-removed: what it deployed stays in the cluster, where nothing manages it any more",
      "warning left-behind: it stays in the cluster unmanaged, as its Application goes without deleting what it deployed",
    ]);
    const finalizers = ["resources-finalizer.argocd.argoproj.io"];
    expect(risks({ ...web, metadata: { ...web.metadata, ...{ finalizers } } })).toEqual([
      "danger application-removed: Argo CD deletes everything that it deployed, but for what sync options keep, like namespaces and claims",
      "danger deleted: unless its volume has the reclaim policy Retain, the data is gone for good",
    ]);
  });

  it("is nothing that happens to a host by itself", () => {
    const files = [
      { path: "home/bootstrap/nodes/a/config.yaml", cluster: "home", application: "bootstrap", node: "a", data: {} },
    ];
    expect(riskLines(plan({ objects: [], files }, { objects: [] }).changes)).toEqual([
      "warning deleted: nothing happens on the host: drain the node, delete it from the cluster and uninstall K3s there",
    ]);
    const script = [{ path: "home/bootstrap/a.sh", cluster: "home", application: "bootstrap", data: "" }];
    expect(riskLines(plan({ objects: [], files: script }, { objects: [] }).changes)).toEqual([]);
  });
});

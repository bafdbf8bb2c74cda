import { describe, expect, it } from "vitest";
import { plan } from "../plan.ts";
import { planObject, planOf, riskLines, risksBetween, type TestManifest } from "../testing.ts";

const source = { repoURL: "https://charts.example.com", chart: "shop" };
const content = { data: { a: "1", b: "2", c: "3" }, spec: { a: "1", b: "2", c: "3", source } };
const named = (apiVersion: string, kind: string, metadata: object = {}) => ({ apiVersion, kind, metadata, ...content });
const workload = (namespace: string) => ({
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { namespace },
  spec: { template: { spec: { containers: [{ name: "main", image: "shop:1.0" }] } } },
});
const options = (text: string) => ({ annotations: { "argocd.argoproj.io/sync-options": text } });

describe("a renamed object", () => {
  it.each([
    [
      "v1",
      "PersistentVolumeClaim",
      "danger",
      "the new claim is empty, and unless the old volume has the reclaim policy Retain its data is gone for good",
    ],
    ["apps/v1", "StatefulSet", "danger", "its pods start with new, empty claims; the old claims stay behind"],
    [
      "bitnami.com/v1alpha1",
      "SealedSecret",
      "danger",
      "its values are sealed for the old name and namespace: they cannot be opened until they are sealed again",
    ],
    [
      "apps/v1",
      "Deployment",
      "warning",
      "old pods stop and new ones start independently, so it may be away for a moment",
    ],
    ["v1", "Service", "warning", "its DNS name and its address change, and programs that use the old ones fail"],
    ["argoproj.io/v1alpha1", "Application", "warning", "the new Application takes over what the old one deployed"],
  ])("is a new %s %s", (apiVersion, kind, severity, what) => {
    const risks = risksBetween(named(apiVersion, kind, { name: "old" }), named(apiVersion, kind, { name: "new" }));
    expect(risks).toEqual([`${severity} renamed: Argo CD deletes ${kind} old and creates ${kind} new: ${what}`]);
  });

  it("says no more where no more is known", () => {
    expect(
      risksBetween(named("a.b/v1", "Widget", { name: "old" }), named("a.b/v1", "Widget", { name: "new" })),
    ).toEqual(["warning renamed: Argo CD deletes Widget old and creates Widget new"]);
  });

  it("takes everything with it when it is a Namespace", () => {
    const namespaced = (name: string) => [named("v1", "Namespace", { name }), workload(name)];
    expect(riskLines(planOf(namespaced("old"), namespaced("new")).changes)).toContain(
      "danger renamed: Argo CD deletes Namespace old and creates Namespace new: everything in the old namespace is deleted, the data of its volume claims included",
    );
  });

  it("takes everything with it when it is an Application that cascades", () => {
    const application = (name: string) => ({
      ...named("argoproj.io/v1alpha1", "Application"),
      metadata: { name, finalizers: ["resources-finalizer.argocd.argoproj.io"] },
    });
    expect(risksBetween(application("old"), application("new"))).toEqual([
      "danger renamed: Argo CD deletes Application old and creates Application new: what the old one deployed is deleted, but for what sync options keep, and the new one deploys its own",
    ]);
  });

  it("can be opened under any name when it is sealed for the whole cluster", () => {
    const annotations = { "sealedsecrets.bitnami.com/cluster-wide": "true" };
    const sealed = (name: string) => named("bitnami.com/v1alpha1", "SealedSecret", { name, annotations });
    expect(risksBetween(sealed("old"), sealed("new"))).toEqual([
      "warning renamed: Argo CD deletes SealedSecret old and creates SealedSecret new: pods that use the old name cannot start again",
    ]);
  });

  it("is made anew by each sync when it is a hook", () => {
    const hook = (name: string) =>
      named("batch/v1", "Job", { name, annotations: { "argocd.argoproj.io/hook": "Sync" } });
    expect(risksBetween(hook("old"), hook("new"))).toEqual([]);
  });

  it("leaves the old one where its sync options say so", () => {
    const claim = (name: string, text: string) => named("v1", "PersistentVolumeClaim", { name, ...options(text) });
    expect(risksBetween(claim("old", "Prune=false"), claim("new", "Prune=false"))).toEqual([
      "warning renamed: Argo CD creates PersistentVolumeClaim new, and PersistentVolumeClaim old stays in the cluster beside it, unmanaged",
    ]);
    expect(risksBetween(claim("old", "Prune=confirm"), claim("new", ""))).toEqual([
      "danger renamed: Argo CD deletes PersistentVolumeClaim old once someone confirms and creates PersistentVolumeClaim new: the new claim is empty, and unless the old volume has the reclaim policy Retain its data is gone for good",
    ]);
  });
});

describe("an object that moves to another namespace", () => {
  it("is a new object", () => {
    const objects = (namespace: string) => [named("v1", "Service", { namespace }), workload(namespace)];
    expect(riskLines(planOf(objects("a"), objects("b")).changes)).toContain(
      "warning moved: Argo CD deletes Service a/x and creates Service b/x: its DNS name and its address change, and programs that use the old ones fail",
    );
  });
});

describe("an object that moves to another Application", () => {
  const move = (manifest: TestManifest, ...more: ReturnType<typeof planObject>[]) => {
    const before = { objects: [planObject(manifest, { application: "one" }), ...more] };
    return riskLines(plan(before, { objects: [planObject(manifest, { application: "two" })] }).changes);
  };

  it("is deleted when the old owner syncs first", () => {
    expect(move(named("v1", "PersistentVolumeClaim"))).toEqual([
      "danger moved: Application two takes it over from one: if one prunes it before two has synced, it is deleted and created again; sync two first, or set Prune=false on it before",
    ]);
    expect(move(named("v1", "ConfigMap"))).toEqual([
      "warning moved: Application two takes it over from one: if one prunes it before two has synced, it is deleted and created again; sync two first, or set Prune=false on it before",
    ]);
  });

  it("stays where its sync options say so", () => {
    expect(move(named("v1", "PersistentVolumeClaim", options("Prune=false")))).toEqual([
      "warning moved: Application two takes it over from one, and its sync options keep it meanwhile",
    ]);
    expect(move(named("v1", "PersistentVolumeClaim", options("Prune=confirm")))).toEqual([
      "warning moved: Application two takes it over from one, and Argo CD asks before it prunes it: do not confirm until the new owner has synced",
    ]);
  });

  it("depends on the old owner when that goes as well", () => {
    const owner = (finalizers: string[]) =>
      planObject(
        { apiVersion: "argoproj.io/v1alpha1", kind: "Application", metadata: { name: "one", finalizers } },
        { application: "apps" },
      );
    const cascading = owner(["resources-finalizer.argocd.argoproj.io"]);
    expect(move(named("v1", "ConfigMap"), cascading)).toContain(
      "warning moved: Application two takes it over from one: if one is deleted with all it deployed before two has synced, it is deleted and created again; sync two first, or set Prune=false on it before",
    );
    expect(move(named("v1", "ConfigMap"), owner([]))).toContain(
      "warning moved: Application two takes it over from one, which goes without deleting what it deployed",
    );
  });
});

import { describe, expect, it } from "vitest";
import { plan } from "../plan.ts";
import { planObject, riskLines, risksBetween, type TestManifest } from "../testing.ts";

const withOptions = (apiVersion: string, kind: string, options?: string, rest: object = {}): TestManifest => ({
  apiVersion,
  kind,
  metadata: { ...(options !== undefined && { annotations: { "argocd.argoproj.io/sync-options": options } }), ...rest },
});
const forced = "Force=true,Replace=true";
const recreated = (what: string) =>
  `danger recreated: each time Argo CD syncs it, it deletes it and creates it again (Force=true, Replace=true): ${what}`;
const gone = recreated("unless its volume has the reclaim policy Retain, the data is gone for good");
const neverAgain =
  "danger immutable-field: replaced as a whole (Replace=true), it has no spec.volumeName, which Kubernetes refuses to take from a claim that is bound: its syncs fail";

const claim = (options?: string, storage = "1Gi", spec: object = {}) => ({
  ...withOptions("v1", "PersistentVolumeClaim", options),
  spec: { resources: { requests: { storage } }, ...spec },
});

describe("an object that is created again by each sync", () => {
  it.each([
    ["v1", "PersistentVolumeClaim", "unless its volume has the reclaim policy Retain, the data is gone for good"],
    ["v1", "PersistentVolume", "the claim that is bound to it is Lost"],
    ["apps/v1", "StatefulSet", "all its pods stop at once"],
    ["helm.cattle.io/v1", "HelmChart", "K3s uninstalls the chart and everything that it made"],
  ])("fails as %s %s", (apiVersion, kind, what) => {
    const [plain, now] = [withOptions(apiVersion, kind), withOptions(apiVersion, kind, forced)];
    expect(risksBetween(plain, now)).toEqual([recreated(what)]);
    expect(risksBetween(undefined, now)).toEqual([recreated(what)]);
    expect(risksBetween(now, plain)).toEqual([]);
  });

  it("fails at each of its changes, and tells no other way in which it is created again", () => {
    expect(risksBetween(claim(forced), claim(forced, "2Gi"))).toEqual([gone]);
    const shared = { accessModes: ["ReadWriteMany"] };
    expect(risksBetween(claim(forced), claim(forced, "1Gi", shared))).toEqual([gone]);
  });

  it("fails as a StatefulSet that takes its claims along", () => {
    const spec = { persistentVolumeClaimRetentionPolicy: { whenDeleted: "Delete" } };
    expect(risksBetween(undefined, { ...withOptions("apps/v1", "StatefulSet", forced), spec })).toEqual([
      recreated("all its pods stop at once, and its volume claims are deleted with it"),
    ]);
  });

  it("fails as an Application that takes along what it deployed", () => {
    const finalizers = ["resources-finalizer.argocd.argoproj.io"];
    const application = (rest: object) => withOptions("argoproj.io/v1alpha1", "Application", forced, rest);
    expect(risksBetween(undefined, application({ finalizers }))).toEqual([
      recreated("everything that it deployed is deleted with it"),
    ]);
    expect(risksBetween(undefined, application({}))).toEqual([]);
  });

  it.each([
    ["v1", "Namespace", forced],
    ["apiextensions.k8s.io/v1", "CustomResourceDefinition", forced],
    ["v1", "ConfigMap", forced],
    ["batch/v1", "Job", forced],
    ["v1", "PersistentVolumeClaim", "Force=true"],
    ["v1", "PersistentVolume", "Replace=true"],
  ])("passes as %s %s with %s", (apiVersion, kind, options) => {
    expect(risksBetween(undefined, withOptions(apiVersion, kind, options))).toEqual([]);
  });

  it("fails by an option of its Application", () => {
    const application = planObject(
      {
        apiVersion: "argoproj.io/v1alpha1",
        kind: "Application",
        metadata: { name: "web" },
        spec: { syncPolicy: { syncOptions: ["Replace=true"] } },
      },
      { application: "apps" },
    );
    const risks = (options?: string) => {
      const after = { objects: [application, planObject(claim(options))] };
      return riskLines(plan({ objects: [application] }, after).changes);
    };
    expect(risks("Force=true")).toEqual([gone]);
    expect(risks()).toEqual([neverAgain]);
  });
});

describe("a claim that is replaced", () => {
  it("fails unless it names its volume", () => {
    expect(risksBetween(claim(), claim("Replace=true"))).toEqual([neverAgain]);
    const named = { volumeName: "data" };
    expect(risksBetween(claim(undefined, "1Gi", named), claim("Replace=true", "1Gi", named))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { risksBetween } from "../testing.ts";

const application = (spec: object, finalizers?: string[]) => ({
  apiVersion: "argoproj.io/v1alpha1",
  kind: "Application",
  metadata: { finalizers },
  spec,
});
const automated = (fields: object | undefined) => application({ syncPolicy: { automated: fields } });

describe("an Application", () => {
  it("fails when it is removed", () => {
    expect(risksBetween(application({}, ["resources-finalizer.argocd.argoproj.io/background"]), undefined)).toEqual([
      "danger application-removed: Argo CD deletes everything that it deployed, but for what sync options keep, like namespaces and claims",
    ]);
    expect(risksBetween(application({}), undefined)).toEqual([
      "warning application-removed: what it deployed stays in the cluster, where nothing manages it any more",
    ]);
    expect(risksBetween(undefined, application({}))).toEqual([]);
  });

  it("fails when pruning is turned on or off", () => {
    expect(risksBetween(automated({ selfHeal: true }), automated({ selfHeal: true, prune: true }))).toEqual([
      "danger prune-toggled: Argo CD deletes from the cluster what is no longer in Git, at once what is missing already",
    ]);
    expect(risksBetween(automated({ prune: true }), automated({}))).toEqual([
      "warning prune-toggled: what is removed from Git stays in the cluster",
    ]);
  });

  it("fails when self-healing is turned on or off", () => {
    expect(risksBetween(automated({}), automated({ selfHeal: true }))).toEqual([
      "warning self-heal-toggled: changes made in the cluster are reverted from now on",
    ]);
    expect(risksBetween(automated({ selfHeal: true }), automated({}))).toEqual([
      "warning self-heal-toggled: changes made in the cluster stay",
    ]);
  });

  it("fails when syncing is turned on or off", () => {
    expect(risksBetween(automated({ prune: true }), automated({ prune: true, enabled: false }))).toEqual([
      "warning prune-toggled: what is removed from Git stays in the cluster",
      "warning auto-sync-toggled: nothing is applied until someone syncs by hand",
    ]);
    expect(risksBetween(automated(undefined), automated({}))).toEqual([
      "warning auto-sync-toggled: Argo CD applies every commit by itself from now on",
    ]);
  });

  it("fails when it deploys elsewhere", () => {
    const to = (namespace: string) =>
      application({ destination: { server: "https://kubernetes.default.svc", namespace } });
    expect(risksBetween(to("a"), to("b"))).toEqual([
      "danger destination-changed: it deploys to namespace b of https://kubernetes.default.svc instead of namespace a of https://kubernetes.default.svc: what is there is deleted or left behind",
    ]);
    expect(risksBetween(to("a"), to("a"))).toEqual([]);
  });

  it("passes when its retries change", () => {
    const retry = (limit: number) => application({ syncPolicy: { automated: { prune: true }, retry: { limit } } });
    expect(risksBetween(retry(1), retry(2))).toEqual([]);
  });
});

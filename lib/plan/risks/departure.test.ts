import { describe, expect, it } from "vitest";
import { plan } from "../plan.ts";
import { planObject, planOf, riskLines, type TestManifest } from "../testing.ts";

const inShop = (name = "web", rest: object = {}) => ({ metadata: { name, namespace: "shop", ...rest } });
const pods = (app: string) => ({
  template: { metadata: { labels: { app } }, spec: { containers: [{ name: "main", image: `${app}:1` }] } },
});
const workload = (app: string): TestManifest => ({
  apiVersion: "apps/v1",
  kind: "Deployment",
  ...inShop(app),
  spec: pods(app),
});
const policy = (app?: string): TestManifest => ({
  apiVersion: "networking.k8s.io/v1",
  kind: "NetworkPolicy",
  ...inShop(),
  spec: { podSelector: app === undefined ? {} : { matchLabels: { app } } },
});
const service: TestManifest = { apiVersion: "v1", kind: "Service", ...inShop() };
const secret: TestManifest = { apiVersion: "v1", kind: "Secret", ...inShop() };
const namespace: TestManifest = { apiVersion: "v1", kind: "Namespace", metadata: { name: "shop" } };
const claim = (rest: object = {}): TestManifest => ({
  apiVersion: "v1",
  kind: "PersistentVolumeClaim",
  ...inShop("data", rest),
});
const application: TestManifest = {
  apiVersion: "argoproj.io/v1alpha1",
  kind: "Application",
  metadata: { name: "web", finalizers: ["resources-finalizer.argocd.argoproj.io"] },
};
const keep = { annotations: { "argocd.argoproj.io/sync-options": "Prune=false" } };

const risks = (before: TestManifest[], after: TestManifest[]) => riskLines(planOf(before, after).changes);
/** Those of what goes with its Application. */
const withApplication = (...removed: TestManifest[]) => {
  const owner = planObject(application, { application: "apps" });
  const objects = [owner, ...removed.map((manifest) => planObject(manifest))];
  return riskLines(plan({ objects }, { objects: [] }).changes).filter((line) => !line.includes("application-removed"));
};

const goes = "danger deleted: everything in the namespace is deleted with it, the data of its volume claims included";
const lost = "danger deleted: unless its volume has the reclaim policy Retain, the data is gone for good";
const open = "danger network-policy-removed: pods that no other policy selects talk to everyone from now on";
const deleted = "warning deleted: Argo CD deletes it";

describe("what goes with its namespace", () => {
  it("is told once, by the namespace", () => {
    expect(risks([namespace, workload("web"), policy(), service, secret], [])).toEqual([goes]);
  });

  it("is told where data goes, whatever its own options say", () => {
    expect(risks([namespace, claim()], [])).toEqual([goes, lost]);
    expect(risks([namespace, claim(keep)], [])).toEqual([goes, lost]);
  });

  it("is told when the namespace stays", () => {
    const kept = "warning left-behind: it stays in the cluster, where nothing manages it any more";
    const stays = { ...namespace, metadata: { name: "shop", ...keep } };
    const noService = "warning deleted: its name no longer resolves, and its address is given up";
    expect(risks([stays, service], [])).toEqual([kept, noService]);
    expect(risks([namespace, service], [namespace])).toEqual([noService]);
  });
});

describe("what goes with its Application", () => {
  it("is told once, by the Application", () => {
    expect(withApplication(workload("web"), policy("web"), service, secret)).toEqual([]);
  });

  it("is told where more than the Application goes", () => {
    expect(withApplication(claim())).toEqual([lost]);
    const role: TestManifest = { apiVersion: "rbac.authorization.k8s.io/v1", kind: "ClusterRole" };
    expect(withApplication(role)).toEqual(["warning deleted: everyone bound to it loses its permissions"]);
    const set: TestManifest = {
      apiVersion: "apps/v1",
      kind: "StatefulSet",
      ...inShop(),
      spec: { ...pods("web"), volumeClaimTemplates: [{}] },
    };
    expect(withApplication(set)).toEqual(["danger deleted: its pods stop; its volume claims stay"]);
  });
});

describe("a network policy that goes", () => {
  it("opens nothing when its pods go as well", () => {
    expect(risks([workload("web"), workload("db"), policy("web")], [workload("db")])).toEqual([
      "warning deleted: its pods stop",
      deleted,
    ]);
  });

  it("fails when a pod stays that it selects", () => {
    expect(risks([workload("web"), workload("db"), policy()], [workload("db")])).toContain(open);
    expect(risks([workload("web"), policy("web")], [workload("web")])).toEqual([open, deleted]);
  });

  it("fails when pods stay that no manifest shows", () => {
    const unseen: TestManifest[] = [
      { apiVersion: "postgresql.cnpg.io/v1", kind: "Cluster", ...inShop() },
      { apiVersion: "helm.cattle.io/v1", kind: "HelmChart", spec: { targetNamespace: "shop" } },
      {
        apiVersion: "argoproj.io/v1alpha1",
        kind: "Application",
        spec: { source: { chart: "web" }, destination: { namespace: "shop" } },
      },
    ];
    for (const other of unseen) {
      expect(risks([workload("web"), policy("web"), other], [other])).toContain(open);
      expect(risks([policy("web"), other], [])).not.toContain(open);
    }
  });
});

import { describe, expect, it } from "vitest";
import { plan } from "../plan.ts";
import type { PlanFile, PlanObject } from "../subject.ts";
import { planObject, riskLines } from "../testing.ts";

const api = "argoproj.io/v1alpha1";
const finalizers = ["resources-finalizer.argocd.argoproj.io/background"];

function application(name: string, folder = "apps", spec: object = {}): PlanObject {
  const source = { path: `dist/home/${name}` };
  const manifest = { apiVersion: api, kind: "Application", metadata: { name, finalizers }, spec: { source, ...spec } };
  return planObject(manifest, { application: folder });
}

function root(prune: boolean): PlanObject {
  const spec = { source: { path: "dist/home/apps" }, syncPolicy: { automated: { prune } } };
  return planObject(
    { apiVersion: api, kind: "Application", metadata: { name: "root" }, spec },
    { application: "boot" },
  );
}

function service(application: string, metadata: object = {}): PlanObject {
  return planObject(
    { apiVersion: "v1", kind: "Service", metadata: { namespace: "web", ...metadata } },
    { application },
  );
}

const claim = planObject({ apiVersion: "v1", kind: "PersistentVolumeClaim", metadata: { namespace: "web" } });

const node: PlanFile = {
  path: "home/bootstrap/nodes/a/files/etc/rancher/k3s/config.yaml",
  cluster: "home",
  application: "bootstrap",
  node: "a",
  data: {},
};

const risks = (before: readonly PlanObject[], after: readonly PlanObject[]) =>
  riskLines(plan({ objects: before }, { objects: after }).changes);

const deletes =
  "Argo CD deletes everything that it deployed, but for what sync options keep, like namespaces and claims";
const serviceGoes = "warning deleted: its name no longer resolves, and its address is given up";

describe("an Application that is removed", () => {
  it("goes with what it deployed where the one above prunes, and of that tells claims by themselves", () => {
    expect(risks([root(true), application("web"), service("web"), claim], [root(true)])).toEqual([
      `danger application-removed: ${deletes}`,
      "danger deleted: unless its volume has the reclaim policy Retain, the data is gone for good",
    ]);
  });

  it("takes its project along, of which there is nothing more to tell", () => {
    const project = (name: string) =>
      planObject(
        { apiVersion: api, kind: "AppProject", metadata: { name, namespace: "argocd" } },
        { application: "apps" },
      );
    expect(risks([root(true), application("web"), project("web"), project("lone")], [root(true)])).toEqual([
      "warning deleted: Argo CD deletes it",
      `danger application-removed: ${deletes}`,
    ]);
  });

  it("runs on where the one above does not prune", () => {
    expect(risks([root(false), application("web"), service("web"), claim], [root(false)])).toEqual([
      `danger application-removed: it runs on until somebody prunes root, which does not prune by itself; then ${deletes}`,
      "warning left-behind: it stays in the cluster until somebody prunes its Application",
    ]);
  });

  it("leaves definitions behind, which Argo CD deletes with no Application", () => {
    const definition = planObject(
      { apiVersion: "apiextensions.k8s.io/v1", kind: "CustomResourceDefinition", metadata: { name: "plans.a.io" } },
      { application: "web" },
    );
    expect(risks([application("web"), definition], [])).toEqual([
      `danger application-removed: ${deletes}`,
      "warning left-behind: it stays in the cluster, where nothing manages it any more",
    ]);
  });

  it("is told with the others where most of a cluster goes", () => {
    const [a, b, c] = ["a", "b", "c"].map((name) => application(name));
    expect(
      risks(
        [root(true), a, b, c].filter((each) => each !== undefined),
        [root(true)],
      ),
    ).toEqual(
      ["a", "b", "c"].flatMap(() => [
        "danger mass-removal: 3 of the cluster's 4 Applications go in one change",
        `danger application-removed: ${deletes}`,
      ]),
    );
    const few = [root(true), a, b, c].filter((each) => each !== undefined);
    expect(risks(few, few.slice(0, 3))).toEqual([`danger application-removed: ${deletes}`]);
  });
});

describe("an object that is removed from an Application that stays", () => {
  const destination = { server: "https://kubernetes.default.svc", namespace: "web" };
  const project = (kinds: readonly string[], namespaces: readonly string[]) =>
    planObject(
      {
        apiVersion: api,
        kind: "AppProject",
        metadata: { name: "web" },
        spec: {
          destinations: namespaces.map((namespace) => ({ server: destination.server, namespace })),
          clusterResourceWhitelist: [],
          namespaceResourceWhitelist: kinds.map((kind) => ({ group: "", kind })),
        },
      },
      { application: "apps" },
    );
  const web = application("web", "apps", { project: "web", destination });

  it("is deleted while its project allows it", () => {
    const allows = project(["Service"], ["web"]);
    expect(risks([web, allows, service("web")], [web, allows])).toEqual([serviceGoes]);
    expect(risks([web, allows, service("web")], [web, project(["Service"], ["web", "more"])])).toEqual([
      "warning project-widened: its Applications may deploy to namespace more of https://kubernetes.default.svc",
      serviceGoes,
    ]);
  });

  it.each([
    ["kind", project(["Secret"], ["web"])],
    ["namespace", project(["Service"], ["other"])],
  ])("is left behind where its project no longer allows its %s", (_, narrowed) => {
    expect(risks([web, project(["Secret", "Service"], ["other", "web"]), service("web")], [web, narrowed])).toEqual([
      "danger left-behind: AppProject web no longer allows /Service in namespace web, so Argo CD leaves it in the cluster: let the application's allows name that for one commit",
    ]);
  });

  it("stays anyway where it says so", () => {
    const kept = service("web", { annotations: { "argocd.argoproj.io/sync-options": "Prune=false" } });
    expect(risks([web, project(["Service"], ["web"]), kept], [web, project([], ["web"])])).toEqual([
      "warning left-behind: it stays in the cluster, where nothing manages it any more",
    ]);
  });
});

it("a project that no longer allows a kind of its chart leaves objects behind", () => {
  const project = (kinds: readonly string[]) =>
    planObject(
      {
        apiVersion: api,
        kind: "AppProject",
        metadata: { name: "web" },
        spec: { clusterResourceWhitelist: kinds.map((kind) => ({ group: "rbac.authorization.k8s.io", kind })) },
      },
      { application: "apps" },
    );
  const withChart = application("web", "apps", { project: "web", source: { chart: "web" } });
  const withFiles = application("web", "apps", { project: "web" });
  const [wide, narrow] = [project(["ClusterRole", "ClusterRoleBinding"]), project(["ClusterRole"])];
  expect(risks([withChart, wide], [withChart, narrow])).toEqual([
    "warning left-behind: it no longer allows rbac.authorization.k8s.io/ClusterRoleBinding: what the chart made of that, and does not make any more, stays in the cluster",
  ]);
  expect(risks([withFiles, wide], [withFiles, narrow])).toEqual([]);
});

describe("a cluster that is removed", () => {
  const told =
    "danger cluster-removed: nothing in the cluster is deleted: Argo CD no longer finds its folder, and everything runs on as it is, without a change from Git";

  it("is told once, at the Application above all others", () => {
    const objects = [application("web"), root(true), service("web")];
    const { changes } = plan({ objects, files: [node] }, { objects: [] });
    expect(riskLines(changes)).toEqual([told]);
    expect(changes.find(({ risks }) => risks.length > 0)?.object.name).toBe("root");
  });

  it("is none while something of it stays", () => {
    const objects = [application("web"), root(true)];
    expect(riskLines(plan({ objects, files: [node] }, { objects: [root(true)] }).changes)).toEqual([
      `danger application-removed: ${deletes}`,
      "warning deleted: nothing happens on the host: drain the node, delete it from the cluster and uninstall K3s there",
    ]);
  });
});

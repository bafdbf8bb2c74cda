import { describe, expect, it } from "vitest";
import { plan } from "./plan.ts";
import type { PlanInput } from "./subject.ts";
import { planObject, planOf, type TestManifest } from "./testing.ts";

const claim = (storage: string): TestManifest => ({
  apiVersion: "v1",
  kind: "PersistentVolumeClaim",
  metadata: { name: "a" },
  spec: { resources: { requests: { storage } } },
});
const route = (host: string): TestManifest => ({
  apiVersion: "networking.k8s.io/v1",
  kind: "Ingress",
  spec: { rules: [{ host }] },
});

/** The same application on clusters, with what each has of it. */
function on(manifests: Readonly<Record<string, readonly TestManifest[]>>): PlanInput {
  return {
    objects: Object.entries(manifests).flatMap(([cluster, some]) => some.map((one) => planObject(one, { cluster }))),
  };
}

/** The K3s configuration of nodes, each `<cluster>/<node>`. */
function nodes(names: readonly string[], data: Readonly<Record<string, string>>): PlanInput {
  const files = names.map((name) => {
    const [cluster = "", node = ""] = name.split("/");
    return {
      path: `${cluster}/bootstrap/nodes/${node}/files/etc/rancher/k3s/config.yaml`,
      cluster,
      application: "bootstrap",
      node,
      data,
    };
  });
  return { objects: [], files };
}

/** Dangers with the objects that they are about. */
function told(before: PlanInput, after: PlanInput) {
  const { dangers, changes, summary } = plan(before, after);
  expect(summary.dangers).toBe(dangers.length);
  return dangers.map(({ label, message, changes: places }) => ({
    label,
    message,
    places: places.map((i) => `${changes[i]?.cluster} ${changes[i]?.object.kind} ${changes[i]?.object.name}`),
  }));
}

describe("dangers", () => {
  it("come in the order of their labels, the loss of what holds data being first", () => {
    const kinds = ["Secret", "Namespace", "PersistentVolumeClaim", "PersistentVolume"];
    const removed = kinds.map((kind) => ({ apiVersion: "v1", kind }));
    const { dangers, changes } = planOf([claim("2Gi"), ...removed], [claim("1Gi")]);
    expect(dangers.map(({ label, changes: [first = -1] }) => `${label} ${changes[first]?.object.kind}`)).toEqual([
      "deleted PersistentVolumeClaim",
      "deleted PersistentVolume",
      "deleted Namespace",
      "deleted Secret",
      "volume-shrunk PersistentVolumeClaim",
    ]);
  });

  it("are told once for all clusters", () => {
    expect(
      told(on({ home: [claim("2Gi")], studio: [claim("2Gi")] }), on({ home: [claim("1Gi")], studio: [claim("1Gi")] })),
    ).toEqual([
      {
        label: "volume-shrunk",
        message: expect.stringContaining("2Gi"),
        places: ["home PersistentVolumeClaim a", "studio PersistentVolumeClaim a"],
      },
    ]);
  });

  it("are told once for all nodes", () => {
    const servers = ["home/server-1", "home/server-2", "studio/server-1"];
    expect(
      told(nodes(servers, { "cluster-cidr": "10.42.0.0/16" }), nodes(servers, { "cluster-cidr": "10.44.0.0/16" })),
    ).toEqual([
      {
        label: "k3s-setting-fixed",
        message:
          "cluster-cidr changes: pods and nodes keep the addresses of the old pod network: build a new cluster, or put it back",
        places: [
          "home K3sConfiguration server-1",
          "home K3sConfiguration server-2",
          "studio K3sConfiguration server-1",
        ],
      },
    ]);
  });

  it("name no cluster when only its name differs", () => {
    const before = on({ home: [route("a.home.example.com")], studio: [route("a.studio.example.com")] });
    const after = on({ home: [route("b.home.example.com")], studio: [route("b.studio.example.com")] });
    expect(told(before, after)).toEqual([
      {
        label: "host-moved",
        message:
          "a.<cluster>.example.com is no longer served by this Ingress: requests for it fail unless something else serves it",
        places: ["home Ingress x", "studio Ingress x"],
      },
    ]);
  });

  it("are told once for all Applications that read another place", () => {
    const reading = (repoURL: string) =>
      ["a", "b"].map((name) => ({
        apiVersion: "argoproj.io/v1alpha1",
        kind: "Application",
        metadata: { name, namespace: "argocd" },
        spec: { source: { repoURL, path: "dist", targetRevision: "HEAD" } },
      }));
    const { dangers, changes } = plan(
      on({ home: reading("https://git.example.com/a.git") }),
      on({ home: reading("https://git.example.com/b.git") }),
    );
    expect(dangers.map(({ label, changes: places }) => [label, places.map((at) => changes[at]?.object.name)])).toEqual([
      ["source-changed", ["a", "b"]],
    ]);
  });

  it("stay apart when values or objects differ", () => {
    const values = told(
      on({ home: [claim("3Gi")], studio: [claim("2Gi")] }),
      on({ home: [claim("1Gi")], studio: [claim("1Gi")] }),
    );
    expect(values.map(({ places }) => places)).toEqual([
      ["home PersistentVolumeClaim a"],
      ["studio PersistentVolumeClaim a"],
    ]);
    const named = (name: string) => ({ ...claim("1Gi"), metadata: { name } });
    expect(told(on({ home: [named("a"), named("b")] }), on({})).map(({ places }) => places)).toEqual([
      ["home PersistentVolumeClaim a"],
      ["home PersistentVolumeClaim b"],
    ]);
  });
});

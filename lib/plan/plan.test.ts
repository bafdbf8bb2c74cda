import { describe, expect, it } from "vitest";
import { plan } from "./plan.ts";
import { parseJson, planObject, planOf } from "./testing.ts";

const configMap = (name: string, data: object, metadata: object = {}) => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name, namespace: "n", ...metadata },
  data,
});

describe("plan", () => {
  it("is empty when nothing differs", () => {
    const manifest = configMap("a", { x: "1" });
    expect(planOf([manifest], [manifest], { unchanged: { count: 3, mentioning: () => [] } })).toEqual({
      version: 1,
      base: { name: "before", commit: null },
      head: { name: "after", commit: null },
      stale: [],
      dangers: [],
      charts: [],
      summary: { added: 0, changed: 0, removed: 0, renamed: 0, moved: 0, unchanged: 4, dangers: 0 },
      changes: [],
    });
  });

  it("is one document with every change, sorted by place", () => {
    const before = [configMap("b", { x: "1" }), configMap("old", { a: "1", b: "2" })];
    const after = [configMap("new", { a: "1", b: "2" }), configMap("b", { x: "2", y: "" })];
    expect(planOf(before, after)).toEqual({
      version: 1,
      base: { name: "before", commit: null },
      head: { name: "after", commit: null },
      stale: [],
      dangers: [],
      charts: [],
      summary: { added: 0, changed: 1, removed: 0, renamed: 1, moved: 0, unchanged: 0, dangers: 0 },
      changes: [
        {
          cluster: "home",
          application: "web",
          action: "changed",
          object: { apiVersion: "v1", kind: "ConfigMap", namespace: "n", name: "b" },
          from: null,
          template: null,
          fields: [
            { path: "data.x", before: "1", after: "2" },
            { path: "data.y", after: "" },
          ],
          risks: [],
          restarts: [],
          noise: [],
        },
        {
          cluster: "home",
          application: "web",
          action: "renamed",
          object: { apiVersion: "v1", kind: "ConfigMap", namespace: "n", name: "new" },
          from: { application: "web", apiVersion: "v1", kind: "ConfigMap", namespace: "n", name: "old" },
          template: null,
          fields: [{ path: "metadata.name", before: "old", after: "new" }],
          risks: [
            {
              label: "renamed",
              severity: "warning",
              message:
                "Argo CD deletes ConfigMap n/old and creates ConfigMap n/new: pods that use the old name cannot start again",
            },
          ],
          restarts: [],
          noise: [],
        },
      ],
    });
  });

  it("shows objects that are added or removed as a whole", () => {
    const manifest = configMap("a", { x: "1" });
    expect(planOf([], [manifest]).changes.map(({ action, fields }) => [action, fields])).toEqual([
      ["added", [{ path: "", after: manifest }]],
    ]);
    expect(planOf([manifest], []).changes.map(({ action, fields }) => [action, fields])).toEqual([
      ["removed", [{ path: "", before: manifest }]],
    ]);
  });

  it("tells a changed API version as a change", () => {
    const budget = (version: string) => ({ apiVersion: `policy/${version}`, kind: "PodDisruptionBudget" });
    expect(planOf([budget("v1beta1")], [budget("v1")]).changes.map(({ action, fields }) => [action, fields])).toEqual([
      ["changed", [{ path: "apiVersion", before: "policy/v1beta1", after: "policy/v1" }]],
    ]);
  });

  it("folds the versions of what wrote a definition or a dashboard", () => {
    const dashboard = (pluginVersion: string) =>
      configMap(
        "a",
        { "a.json": JSON.stringify({ panels: [{ id: 1, pluginVersion }] }) },
        { annotations: { "controller-gen.kubebuilder.io/version": pluginVersion } },
      );
    const [change] = planOf([dashboard("1")], [dashboard("2")], { parseEmbedded: parseJson }).changes;
    expect(change?.fields).toEqual([]);
    expect(change?.noise.map(({ reason, path }) => [reason, path])).toEqual([
      ["version", 'metadata.annotations["controller-gen.kubebuilder.io/version"]'],
      ["version", 'data["a.json"]{panels[id=1].pluginVersion}'],
    ]);
  });

  it("folds what a reader may skip, and counts it", () => {
    const metadata = (version: string, checksum: string) => ({
      labels: { "helm.sh/chart": `a-${version}`, "app.kubernetes.io/version": version, app: "a" },
      annotations: { "checksum/config": checksum, note: "same" },
      finalizers: version === "1" ? ["a", "b"] : ["b", "a"],
    });
    const objects = (version: string, checksum: string, source: string) => ({
      objects: [planObject(configMap("a", {}, metadata(version, checksum)), { source })],
    });
    const { changes, summary } = plan(objects("1", "a", "one.app.ts"), objects("2", "b", "two.app.ts"));
    expect(summary.changed).toBe(1);
    expect(changes[0]?.fields).toEqual([]);
    expect(changes[0]?.noise).toEqual([
      { reason: "version", path: 'metadata.labels["helm.sh/chart"]', before: "a-1", after: "a-2" },
      { reason: "version", path: 'metadata.labels["app.kubernetes.io/version"]', before: "1", after: "2" },
      { reason: "checksum", path: 'metadata.annotations["checksum/config"]', before: "a", after: "b" },
      { reason: "order", path: "metadata.finalizers (order)", before: ["a", "b"], after: ["b", "a"] },
      { reason: "source", path: "", before: "one.app.ts", after: "two.app.ts" },
    ]);
  });

  it("does not fold a version in a selector", () => {
    const deployment = (version: string) => ({
      apiVersion: "apps/v1",
      kind: "Deployment",
      spec: { selector: { matchLabels: { "app.kubernetes.io/version": version } } },
    });
    const [change] = planOf([deployment("1")], [deployment("2")]).changes;
    expect(change?.fields).toEqual([
      { path: 'spec.selector.matchLabels["app.kubernetes.io/version"]', before: "1", after: "2" },
    ]);
    expect(change?.noise).toEqual([]);
  });

  it("compares files as data or as text, and the K3s version", () => {
    const side = (port: number, line: string, version: string) => ({
      objects: [],
      files: [
        {
          path: "home/bootstrap/nodes/a/files/etc/rancher/k3s/config.yaml",
          cluster: "home",
          application: "bootstrap",
          node: "a",
          data: { "https-listen-port": port },
        },
        { path: "home/bootstrap/install.sh", cluster: "home", application: "bootstrap", data: `#!/bin/sh\n${line}\n` },
      ],
      k3sVersions: [{ cluster: "home", node: "server-1", version }],
    });
    const { changes } = plan(side(6443, "a", "v1.36.4+k3s1"), side(6444, "b", "v1.36.5+k3s1"));
    expect(changes.map(({ object, fields }) => [object.kind, object.name, fields])).toEqual([
      ["File", "home/bootstrap/install.sh", [{ path: "", before: "#!/bin/sh\na\n", after: "#!/bin/sh\nb\n" }]],
      ["K3sConfiguration", "a", [{ path: "https-listen-port", before: 6443, after: 6444 }]],
      ["K3sVersion", "server-1", [{ path: "version", before: "v1.36.4+k3s1", after: "v1.36.5+k3s1" }]],
    ]);
  });

  it("looks into documents in texts", () => {
    const before = configMap("a", { "a.json": '{"port": 80, "password": "hunter2"}' });
    const after = configMap("a", { "a.json": '{"port": 81, "password": "hunter3"}' });
    expect(planOf([before], [after], { parseEmbedded: parseJson }).changes[0]?.fields).toEqual([
      { path: 'data["a.json"]{port}', before: 80, after: 81 },
      { path: 'data["a.json"]{password}', before: "(redacted)", after: "(redacted, new)" },
    ]);
  });
});

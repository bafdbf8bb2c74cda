import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { type Capabilities, formatCapabilities } from "../charts/capabilities.ts";
import type { ChartRelease } from "../charts/chart-release.ts";
import { ChartLock, lockFile } from "../charts/lock.ts";
import type { RenderedObject } from "../charts/render.ts";
import { renderKey } from "../charts/render-key.ts";
import { RenderCache } from "../helm/render-cache.ts";
import type { Json, JsonObject, Manifest } from "../kubernetes/manifest.ts";
import { temporaryFolder } from "../writer/testing.ts";
import { emit } from "../yaml/emit.ts";
import { type PlanCommandOptions, planCommand } from "./plan-command.ts";
import { writeSources } from "./testing.ts";

const library = fileURLToPath(new URL("..", import.meta.url));
const old: Capabilities = { kubernetes: "1.36.5", apiVersions: ["cert-manager.io/v1", "cert-manager.io/v1/Issuer"] };
const digests: Readonly<Record<string, string>> = { "1.0.0": "a".repeat(64), "1.1.0": "b".repeat(64) };

let root: string;

beforeEach(() => {
  root = temporaryFolder();
});

function releaseOf(version: string, values: JsonObject = {}): ChartRelease {
  return {
    repository: "https://charts.example.com",
    name: "web",
    version,
    releaseName: "web",
    namespace: "web",
    values,
  };
}

/** Who installs the chart `web` in the application `web`. */
function installerOf(renderedBy: "argo-cd" | "helm-controller", version: string, values: JsonObject = {}): Manifest {
  const repository = "https://charts.example.com";
  if (renderedBy === "helm-controller") {
    const spec = { chart: "web", repo: repository, version, targetNamespace: "web", valuesContent: emit(values) };
    return { apiVersion: "helm.cattle.io/v1", kind: "HelmChart", metadata: { name: "web", namespace: "web" }, spec };
  }
  const source = { repoURL: repository, chart: "web", targetRevision: version, helm: { valuesObject: values } };
  const spec = { project: "web", source, destination: { name: "in-cluster", namespace: "web" } };
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: { name: "web", namespace: "argocd" },
    spec,
  };
}

/** Files of one side. */
function side(name: "from" | "to", installer: Manifest, capabilities: Capabilities = old): void {
  const versions = Object.entries(digests);
  const repository = "https://charts.example.com";
  const lock = new ChartLock(versions.map(([version, sha256]) => ({ repository, name: "web", version, sha256 })));
  const folder = installer.kind === "HelmChart" ? "web" : "apps";
  mkdirSync(join(root, name), { recursive: true });
  writeSources(join(root, name), {
    [lockFile]: lock.format(),
    [`dist/home/${folder}/${installer.kind}-web.yaml`]: emit(installer),
    "dist/home/capabilities.txt": formatCapabilities(capabilities),
  });
}

/** Keeps what the chart makes. */
function rendered(release: ChartRelease, objects: readonly RenderedObject[], capabilities: Capabilities = old): void {
  const key = renderKey({ release, digest: digests[release.version] ?? "", capabilities });
  new RenderCache(join(root, ".charts")).put({ key, objects });
}

function planned(options: Partial<PlanCommandOptions> = {}): string {
  const out: string[] = [];
  const terminal = { out: (text: string) => out.push(text), err: () => {}, progress: () => {} };
  const sides = { from: join(root, "from/dist"), to: join(root, "to/dist") };
  planCommand(
    { root, sources: [], modules: [], errors: [] },
    library,
    { format: "text", ...sides, ...options },
    terminal,
  );
  return out.join("").replaceAll(`${root}/`, "");
}

/** An object of API group "" unless it says otherwise. */
function object(
  manifest: Partial<Manifest> & Pick<Manifest, "kind" | "metadata">,
  template = "templates/all.yaml",
): RenderedObject {
  return { manifest: { apiVersion: "v1", ...manifest }, template: `web/${template}` };
}

const deployment = (version: string): RenderedObject =>
  object({
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: "web", labels: { "helm.sh/chart": `web-${version}` } },
    spec: { template: { spec: { containers: [{ name: "web", image: `example.com/web:${version}` }] } } },
  });

const configMap = (name: string, data: Json): RenderedObject => object({ kind: "ConfigMap", metadata: { name }, data });

describe("a chart that Argo CD renders", () => {
  test("is opened at a new version: images, restarts, names and secrets", () => {
    side("from", installerOf("argo-cd", "1.0.0"));
    side("to", installerOf("argo-cd", "1.1.0"));
    const secret = (password: string) =>
      object({ kind: "Secret", metadata: { name: "web" }, stringData: { password } });
    const settings = { a: "one", b: "two", c: "three", d: "four" };
    rendered(releaseOf("1.0.0"), [
      deployment("1.0.0"),
      secret("hunter2"),
      configMap("web-old", settings),
      configMap("same", {}),
    ]);
    rendered(releaseOf("1.1.0"), [
      deployment("1.1.0"),
      secret("hunter3"),
      configMap("web-new", settings),
      configMap("same", {}),
    ]);
    expect(planned()).toBe(`from/dist → to/dist
3 changed, 1 renamed, 1 unchanged · 1 warning · 1 workload restarts

home / apps
  ~ Application argocd/web
      spec.source.targetRevision  1.0.0 → 1.1.0

home / web
  chart web 1.0.0 → 1.1.0
  → ConfigMap web/web-new (renamed from web/web-old)
      metadata.name  web-old → web-new
      ! renamed: Argo CD deletes ConfigMap web/web-old and creates ConfigMap web/web-new: pods that use the old name cannot start again
  ~ Deployment web/web
      spec.template.spec.containers[name=web].image  example.com/web:1.0.0 → example.com/web:1.1.0
      ↻ restarts: Deployment web/web: pods are replaced in a rolling update: spec.containers[name=web].image changes
      1 folded: 1 version label
  ~ Secret web/web
      stringData.password  (redacted) → (redacted, new)
`);
  });

  test("is opened at other values, and where the cluster tells it something else", () => {
    side("from", installerOf("argo-cd", "1.0.0", { replicas: 1 }));
    side("to", installerOf("argo-cd", "1.0.0", { replicas: 2 }));
    rendered(releaseOf("1.0.0", { replicas: 1 }), [configMap("web", { replicas: "1" })]);
    rendered(releaseOf("1.0.0", { replicas: 2 }), [configMap("web", { replicas: "2" })]);
    expect(planned()).toContain(`home / web
  chart web 1.0.0, with other input
  ~ ConfigMap web/web
      data.replicas  "1" → "2"
`);
    const now = { ...old, apiVersions: [...old.apiVersions, "monitoring.coreos.com/v1"] };
    side("from", installerOf("argo-cd", "1.0.0", { replicas: 2 }));
    side("to", installerOf("argo-cd", "1.0.0", { replicas: 2 }), now);
    rendered(releaseOf("1.0.0", { replicas: 2 }), [configMap("web", { replicas: "2", monitor: "yes" })], now);
    expect(planned()).toBe(`from/dist → to/dist
2 changed, 1 unchanged

home / bootstrap
  ~ File home/capabilities.txt
          Kubernetes 1.36.5
          cert-manager.io/v1
          cert-manager.io/v1/Issuer
        + monitoring.coreos.com/v1

home / web
  chart web 1.0.0, with other input
  ~ ConfigMap web/web
      data.monitor  + "yes"
`);
  });

  test("is not opened where one side is not there, and says so in every format", () => {
    side("from", installerOf("argo-cd", "1.0.0"));
    side("to", installerOf("argo-cd", "1.1.0"));
    rendered(releaseOf("1.1.0"), [deployment("1.1.0")]);
    const unseen = "what web 1.0.0 makes is not shown: nobody has rendered it";
    expect(planned()).toBe(`from/dist → to/dist
1 changed · 1 chart not looked into

home / apps
  ~ Application argocd/web
      spec.source.targetRevision  1.0.0 → 1.1.0

home / web
  chart web 1.0.0 → 1.1.0
      ${unseen}
`);
    expect(JSON.parse(planned({ json: true })).charts).toEqual([
      { cluster: "home", application: "web", name: "web", before: "1.0.0", after: "1.1.0", because: null, unseen },
    ]);
    expect(planned({ format: "markdown" })).toContain(
      `<details><summary>home / web: 0 objects</summary>\n\n- **chart web 1.0.0 → 1.1.0**: ${unseen}\n\n</details>\n`,
    );
    expect(planned({ format: "html" })).toContain(
      `<p class="chart"><b>chart web 1.0.0 → 1.1.0</b> <span class="stale">${unseen}</span></p>`,
    );
  });

  test("is not looked at where nothing differs", () => {
    side("from", installerOf("argo-cd", "1.0.0"));
    side("to", installerOf("argo-cd", "1.0.0"));
    expect(planned()).toBe("from/dist → to/dist\n1 unchanged\n");
  });

  test("tells of a definition what it no longer serves, and sums up its schema", () => {
    side("from", installerOf("argo-cd", "1.0.0"));
    side("to", installerOf("argo-cd", "1.1.0"));
    const definition = (versions: readonly Json[]) =>
      object({
        apiVersion: "apiextensions.k8s.io/v1",
        kind: "CustomResourceDefinition",
        metadata: { name: "things.example.com" },
        spec: { group: "example.com", names: { kind: "Thing", plural: "things" }, scope: "Namespaced", versions },
      });
    const version = (name: string, properties: JsonObject, description = "A thing.") => ({
      name,
      served: true,
      storage: name === "v1",
      schema: { openAPIV3Schema: { type: "object", description, properties } },
    });
    rendered(releaseOf("1.0.0"), [definition([version("v1alpha1", {}), version("v1", {})])]);
    rendered(releaseOf("1.1.0"), [definition([version("v1", { a: { type: "string" } }, "Something.")])]);
    const text = planned();
    expect(text).toContain(`DANGER
  crd-version-removed  CustomResourceDefinition things.example.com (home / web)
                       manifests and programs that use Thing v1alpha1 fail from now on
`);
    expect(text).toContain(`      spec.versions[name=v1].schema  + 1 field added (a)\n`);
    expect(text).toContain(`      2 folded: 1 description in a schema and 1 place in a schema\n`);
  });
});

test("a chart of helm-controller's is Helm's to delete, but for what says keep and lies in crds/", () => {
  side("from", installerOf("helm-controller", "1.0.0"));
  side("to", installerOf("helm-controller", "1.1.0"));
  const named = (kind: string, name: string, annotations: JsonObject = {}) =>
    object({ kind, metadata: { name, annotations } });
  const definition = object(
    { apiVersion: "apiextensions.k8s.io/v1", kind: "CustomResourceDefinition", metadata: { name: "a" }, spec: {} },
    "crds/a.yaml",
  );
  const other = { ...definition, manifest: { ...definition.manifest, spec: { group: "example.com" } } };
  rendered(releaseOf("1.0.0"), [
    named("LimitRange", "gone"),
    named("PersistentVolumeClaim", "kept", { "helm.sh/resource-policy": "keep" }),
    definition,
  ]);
  rendered(releaseOf("1.1.0"), [other]);
  const risks = JSON.parse(planned({ json: true })).changes.flatMap(
    ({ object: { name }, risks: all }: { object: { name: string }; risks: { label: string; message: string }[] }) =>
      all.map(({ label, message }) => `${name}: ${label}: ${message}`),
  );
  expect(risks).toEqual([
    "a: change-ignored: Helm leaves what lies in crds/ of a chart as it is once it is there, so this has no effect: apply it by hand",
    "gone: deleted: Helm deletes it",
    "kept: left-behind: it stays in the cluster, where nothing manages it any more",
  ]);
});

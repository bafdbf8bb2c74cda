import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { serveCharts } from "../helm/testing/chart-repository.ts";
import { installedHelm, withHelm } from "../helm/testing/installed-helm.ts";
import { type PackedChart, packChart } from "../helm/testing/pack-chart.ts";
import { otherMeanings } from "../import/same-object.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { identityOf } from "../kubernetes/object-ref.ts";
import { isClusterScoped } from "../kubernetes/scopes.ts";
import { findImportable, isSource } from "../repository/sources.cjs";
import { lateConfigErrorOf, testCluster } from "../testing.ts";
import { readTree, temporaryFolder } from "../writer/testing.ts";
import { parseManifests } from "../yaml/parse-manifests.ts";
import { importCommand } from "./import-command.ts";
import {
  applicationSource,
  checkTypes,
  overlaySource,
  repository,
  run,
  shareCache,
  smallRepository,
} from "./testing.ts";

shareCache();

const own = fileURLToPath(new URL("../..", import.meta.url));
const fixture = (name: string) => join(own, "lib/import/fixtures", `${name}.yaml`);

let root: string;
let said: string;

beforeEach(() => {
  root = temporaryFolder();
  symlinkSync(join(own, "node_modules"), join(root, "node_modules"));
  said = "";
});

const say = (text: string) => {
  said += text;
};

/** Imports into a repository of the test cluster, whose file is then read. */
async function imported(
  from: string,
  name: string,
  options: { namespace?: string; folder?: string } = {},
  environment: NodeJS.ProcessEnv = {},
): Promise<string> {
  const { folder = "applications/workloads", namespace } = options;
  const modules = [{ path: "infrastructure/overlays/test.ts", load: () => testCluster() }];
  const sources = { root, sources: findImportable(root).filter(isSource), modules, errors: [] };
  const asked = { name, folder, ...(namespace !== undefined && { namespace }) };
  const terminal = { out: say, err: say, progress: () => {} };
  await importCommand(sources, join(own, "lib"), from, asked, terminal, environment);
  return readFileSync(join(root, folder, `${name}.app.ts`), "utf8");
}

/** The same of manifests. */
function importedText(text: string, name: string, environment: NodeJS.ProcessEnv = {}): Promise<string> {
  const file = join(temporaryFolder(), "all.yaml");
  writeFileSync(file, text);
  return imported(file, name, {}, environment);
}

function manifestsIn(file: string, text: string | Buffer): Manifest[] {
  return parseManifests(file, Buffer.from(text)).objects.map(({ manifest }) => manifest);
}

test("what is imported makes what it was imported from", { timeout: 120_000 }, () => {
  const provided =
    'provides: { apiGroups: ["cert-manager.io", "monitoring.coreos.com"], clusterIssuers: ["letsencrypt"] }';
  const whole = repository({
    ...smallRepository,
    "infrastructure/overlays/home.ts": overlaySource("home", { domain: "test.example.com" }),
    "applications/system/others.app.ts": applicationSource(provided),
  });
  /** By the names of the applications, with what follows from their declaration instead. */
  const imports = new Map([
    ["shop", { file: "web-with-database", declared: ["Namespace/shop", "Secret/database", "Ingress/shop"] }],
    ["backup", { file: "cron-with-configuration", declared: [] }],
    ["own-kinds", { file: "custom-resources", declared: [] }],
  ]);
  for (const [name, { file }] of imports) {
    const input = readFileSync(fixture(file));
    const from = name === "backup" ? "-" : fixture(file);
    const program = [join(whole, "lib/cli/k3s-gitops.cjs"), "import", from, "--name", name];
    const { status, stderr } = spawnSync(process.execPath, program, { cwd: whole, input, encoding: "utf8", env: {} });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  }
  expect(checkTypes(whole)).toEqual({ status: 0, stdout: "" });
  expect(run(whole, ["synth", "--no-check"])).toMatchObject({ status: 0, stderr: "" });

  for (const [name, { file, declared }] of imports) {
    const made = new Map(
      [...readTree(join(whole, "dist/home", name))]
        .flatMap(([path, text]) => manifestsIn(path, text ?? ""))
        .map((manifest) => [identityOf(manifest), manifest]),
    );
    for (const manifest of manifestsIn(file, readFileSync(fixture(file)))) {
      if (declared.includes(`${manifest.kind}/${manifest.metadata.name}`)) continue;
      const before = asApplied(manifest, name);
      const after = made.get(identityOf(before));
      const others = after === undefined ? ["is missing"] : otherMeanings(before, after);
      expect(
        others.filter((each) => !added.test(each)),
        identityOf(before),
      ).toEqual([]);
    }
  }
});

/** The label of every pod, which may have had none, and what keeps objects from being deleted. */
const added =
  /labels\["app\.kubernetes\.io\/instance"\]$|template\.metadata$|annotations\["argocd\.argoproj\.io\/(?:sync|compare)-options"\]$/;

/** Without what an API server wrote into it. */
function asApplied({ status: _, ...manifest }: Manifest, namespace: string): Manifest {
  const { metadata } = manifest;
  const kept = Object.entries(metadata).filter(
    ([key]) =>
      !/^(?:uid|resourceVersion|generation|creationTimestamp)$/.test(key) && (key !== "annotations" || !metadata.uid),
  );
  const place = isClusterScoped(manifest) ? {} : { namespace };
  const name = { name: metadata.name };
  return { ...manifest, metadata: Object.assign(Object.fromEntries(kept), place, name) };
}

test.each(["web-with-database", "cron-with-configuration", "custom-resources"])(
  "%s is written as the formatter would",
  async (file) => {
    const source = await imported(fixture(file), "shop");
    const biome = join(own, "node_modules/@biomejs/biome/bin/biome");
    const args = [biome, "check", "--write", "--stdin-file-path=applications/workloads/shop.app.ts"];
    const { stdout } = spawnSync(process.execPath, args, { cwd: own, input: source, encoding: "utf8" });
    expect(source).toBe(stdout);
  },
);

test("it tells what became of each object, and holds no value of a Secret", async () => {
  const source = await imported(fixture("web-with-database"), "shop");
  expect(source).not.toContain("hunter2");
  expect(said).toBe(
    `applications/workloads/shop.app.ts

Namespace shop                         namespace
Secret database                        requiredSecrets        create it with its value, which no source file holds
ConfigMap shop-settings                data
PersistentVolumeClaim shop-uploads     PersistentVolumeClaim
StatefulSet shop-database              StatefulService
Service shop-database                  StatefulService
Deployment shop                        data                   no WebService, which has another metadata.labels.app, spec.selector.matchLabels.app and 11 more
Service shop                           data
Ingress shop                           routes                 its certificate is made anew in cluster test by the issuer of the cluster instead of letsencrypt
Ingress elsewhere                      data                   no routes, as shop.other.example is not below the domain of a cluster
NetworkPolicy allow-ingress-shop-9000  NetworkPolicy          was added, so that the ingress controller reaches Service shop
network policies                       traffic                StatefulSet shop-database and Deployment shop could call everybody; keep what they need
                                                              other namespaces are denied both ways
application shop                       description            say what it is for
`,
  );
});

test("it reads folders as check does", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "a.yaml"), readFileSync(fixture("custom-resources")));
  writeFileSync(join(folder, "notes.yaml"), "a: 1\n");
  await imported(folder, "more", { folder: "operators", namespace: "shop" });
  expect(said.split("\n").slice(-3)).toEqual([
    "1 file skipped:",
    `  ${folder}/notes.yaml holds no Kubernetes object`,
    "",
  ]);
});

describe("what may be said by policies:", () => {
  const pod = (name: string) => `apiVersion: v1
kind: Pod
metadata: { name: ${name}, namespace: web, labels: { app: ${name} } }
spec: { containers: [{ name: a, image: "a:1" }] }
`;
  const policy = (spec: string) => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: own, namespace: web }
spec: ${spec}
`;

  test("pods that were denied everything stay so", async () => {
    const source = await importedText(
      [pod("a"), policy("{ podSelector: {}, policyTypes: [Ingress, Egress] }")].join("---\n"),
      "web",
    );
    expect(source).not.toContain("traffic");
    expect(source).not.toContain("NetworkPolicy");
    expect(said).toContain("NetworkPolicy web/own  default-deny\n");
  });

  test("those whose callers are chosen are opened to no others", async () => {
    const onlyB =
      "{ podSelector: { matchLabels: { app: a } }, ingress: [{ from: [{ podSelector: { matchLabels: { app: b } } }] }] }";
    const source = await importedText([pod("a"), pod("b"), policy(onlyB)].join("---\n"), "web");
    expect(source).toContain(`  traffic: [
    { podLabels: { app: "a" }, to: ["internet"] },
    { podLabels: { app: "b" }, to: ["namespace", "internet"] },
  ],
`);
    expect(source).toContain("satisfies INetworkPolicy");
  });
});

describe("charts:", () => {
  const helmChart = `apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: { name: podinfo, namespace: kube-system }
spec:
  chart: podinfo
  repo: https://charts.example.com
  version: 6.7.1
  targetNamespace: demo
  valuesContent: |
    replicaCount: 2
`;
  const argoCd = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: podinfo, namespace: argocd }
spec:
  destination: { namespace: demo, server: https://kubernetes.default.svc }
  source:
    chart: podinfo
    repoURL: https://charts.example.com
    targetRevision: 6.7.1
    helm: { valuesObject: { replicaCount: 2 } }
`;
  const flux = `apiVersion: source.toolkit.fluxcd.io/v1
kind: HelmRepository
metadata: { name: example, namespace: demo }
spec: { url: https://charts.example.com }
---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: podinfo, namespace: demo }
spec:
  interval: 10m
  chart: { spec: { chart: podinfo, version: 6.7.1, sourceRef: { kind: HelmRepository, name: example } } }
  values: { replicaCount: 2 }
`;

  const chart = packChart({
    "Chart.yaml": "apiVersion: v2\nname: podinfo\nversion: 6.7.1\n",
    "templates/service.yaml": "apiVersion: v1\nkind: Service\nmetadata: { name: podinfo }\n",
    "templates/role.yaml": `{{- if eq (int .Values.replicaCount) 2 }}
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: podinfo }
{{- end }}
`,
    "templates/test.yaml": "apiVersion: v1\nkind: Pod\nmetadata: { name: test, annotations: { helm.sh/hook: test } }\n",
  });

  /** Lets the charts of the repository come from here. */
  async function serve(...charts: readonly PackedChart[]): Promise<void> {
    const server = await serveCharts(charts);
    onTestFinished(() => server.close());
    const mirrors = { "https://charts.example.com": server.url };
    writeFileSync(join(root, "charts.access.json"), JSON.stringify({ mirrors }));
  }

  test.skipIf(installedHelm === undefined).each([
    ["K3s", helmChart],
    ["Argo CD", argoCd],
    ["Flux", flux],
  ])(`one of %s becomes the chart of an application, which creates what Helm makes${withHelm}`, async (_, text) => {
    await serve(chart);
    expect(await importedText(text, "info", process.env)).toBe(
      `import * as z from "zod";
import { defineApplication } from "../../lib/application/application.ts";

export default defineApplication({
  description: "Say in one sentence what it is for.",
  namespace: "demo",
  traffic: { to: ["namespace", "internet", "kubernetes-api"] },
  chart: {
    repository: "https://charts.example.com",
    name: "podinfo",
    version: "6.7.1",
    releaseName: "podinfo",
    schema: z.record(z.string(), z.json()),
    values: () => ({ replicaCount: 2 }),
    creates: {
      namespaced: ["/Service"],
      clusterScoped: ["rbac.authorization.k8s.io/ClusterRole"],
    },
  },
});
`,
    );
  });

  test("one of K3s that says more stays what it is", async () => {
    const source = await importedText(`${helmChart}  bootstrap: true\n`, "info");
    expect(source).toContain('kind: "HelmChart"');
    expect(said).toContain(
      "HelmChart kube-system/podinfo  data         no chart, as it has a field that the chart of an application has no place for: spec.bootstrap\n",
    );
  });

  test("fails without Helm", async () => {
    const message = await lateConfigErrorOf(importedText(helmChart, "info", { PATH: root }));
    expect(message).toMatch(/^helm: is not installed; install Helm /);
    expect(existsSync(join(root, "applications"))).toBe(false);
  });

  test.skipIf(installedHelm === undefined)(`fails with a chart that nobody has${withHelm}`, async () => {
    await serve();
    const message = await lateConfigErrorOf(importedText(helmChart, "info", process.env));
    expect(message).toMatch(/^chart podinfo 6\.7\.1 of https:\/\/charts\.example\.com: /);
    expect(existsSync(join(root, "applications"))).toBe(false);
  });

  test.each([
    [
      "a version that is none",
      helmChart.replace("6.7.1", "--post-renderer=x"),
      'HelmChart kube-system/podinfo chart version: is not an exact version, got "--post-renderer=x"; write it with its patch, like "1.21.2"',
    ],
    [
      "values that lie elsewhere",
      flux.replace("  values:", "  valuesFrom: []\n  values:"),
      "HelmRelease demo/podinfo: has a field that the chart of an application has no place for, got spec.valuesFrom; write what it sets as values, or remove it",
    ],
    [
      "a repository that was not imported",
      flux.replace("name: example,", "name: other,"),
      "HelmRelease demo/podinfo: its chart lies in a source that was not imported, got HelmRepository example; import the file of that object, too",
    ],
    [
      "manifests in Git",
      argoCd.replace("    chart: podinfo\n", "    path: podinfo\n"),
      'Application argocd/podinfo: asks for no Helm chart but for what lies elsewhere, got "https://charts.example.com"; import the manifests that it syncs, or leave it out',
    ],
  ])("fails with %s", async (_, text, message) => {
    expect((await lateConfigErrorOf(importedText(text, "info"))).replace(/^\S+all\.yaml /, "")).toBe(message);
  });
});

describe("fails, and writes nothing,", () => {
  test("with all that is wrong", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata: {}\n");
    expect(await lateConfigErrorOf(imported(folder, "No", { namespace: "No" }))).toBe(
      [
        'name: is not a DNS label, got "No"; use 1 to 63 of a-z, 0-9 and -, beginning and ending with a letter or digit',
        '--namespace: is not a DNS label, got "No"; use 1 to 63 of a-z, 0-9 and -, beginning and ending with a letter or digit',
        `${folder}/a.yaml:1:1: no Kubernetes object without metadata.name; add it, or move the file away`,
      ].join("\n"),
    );
    expect(readdirSync(root)).toEqual(["node_modules"]);
  });

  test("over a file that is there", async () => {
    await imported(fixture("custom-resources"), "shop");
    const before = readTree(join(root, "applications"));
    expect(await lateConfigErrorOf(imported(fixture("web-with-database"), "shop"))).toBe(
      "applications/workloads/shop.app.ts: exists already; choose another name",
    );
    expect(readTree(join(root, "applications"))).toEqual(before);
  });

  test("with nothing to read", async () => {
    expect(await lateConfigErrorOf(imported(join(root, "none"), "shop"))).toBe(
      `${root}/none: does not exist; correct the path`,
    );
    const empty = temporaryFolder();
    expect(await lateConfigErrorOf(imported(empty, "shop"))).toBe(
      `${empty}: holds no Kubernetes object; name a folder or file of manifests`,
    );
  });
});

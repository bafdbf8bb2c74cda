import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { hasOpenssl, selfSigned, withOpenssl } from "../helm/testing/certificate.ts";
import { listen, send, type TestServer } from "../helm/testing/server.ts";
import type { JsonObject, Manifest } from "../kubernetes/manifest.ts";
import { testCluster } from "../testing.ts";
import type { Declared } from "../verify/declared.ts";
import { type Area, areas, type Row } from "../verify/row.ts";
import { verdict } from "../verify/verdict.ts";
import { askCluster } from "./ask-cluster.ts";
import { Kubectl } from "./kubectl.ts";
import { type ApiServerOptions, hasKubectl, kubeconfig, serveApi, withKubectl } from "./testing/api-server.ts";

const home = mkdtempSync(join(tmpdir(), "k3s-gitops-test-"));
afterAll(() => rmSync(home, { recursive: true }));

const servers: TestServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const day = 86_400_000;
const tls = hasOpenssl ? selfSigned("DNS:localhost, DNS:whoami.home.invalid", 90) : undefined;
// After the certificate, which begins to hold.
const now = Date.now();
/** So many days from now, as Kubernetes writes it. */
const at = (days: number) => new Date(now + days * day).toISOString();

const source = { repoURL: "https://git.example.com/platform.git", path: "dist/home/whoami" };
const application = {
  apiVersion: "argoproj.io/v1alpha1",
  kind: "Application",
  metadata: { name: "whoami", namespace: "argocd" },
  spec: { source, syncPolicy: { automated: {} } },
} as const;
const settings: Manifest = {
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: "settings", namespace: "whoami" },
};

const etcd = testCluster({ name: "home", datastore: { type: "etcd" } });
const server = { ...etcd.servers[0], address: "127.0.0.1" };
const declared: Declared = {
  cluster: { ...etcd, servers: [server], allNodes: [server] },
  objects: [application, settings],
  applications: { byHand: [], synced: [application] },
  namespaces: ["argocd"],
  secrets: [
    {
      namespace: "whoami",
      secret: { name: "login", keys: ["password"], purpose: "Signs people in.", create: "kubectl create secret …" },
    },
  ],
  urls: ["https://localhost/", "https://whoami.home.invalid/"],
  isPublic: false,
};

const tracked = (
  object: JsonObject & { readonly metadata: JsonObject },
  id: string,
  annotations: JsonObject = {},
): JsonObject => ({
  ...object,
  metadata: { ...object.metadata, annotations: { "argocd.argoproj.io/tracking-id": id, ...annotations } },
});

const node = {
  apiVersion: "v1",
  kind: "Node",
  metadata: {
    name: "server-1",
    labels: { "node-role.kubernetes.io/control-plane": "true" },
    annotations: { "k3s-gitops/last-backup": new Date().toISOString() },
  },
  status: {
    conditions: [{ type: "Ready", status: "True" }],
    addresses: [{ type: "InternalIP", address: "127.0.0.1" }],
    nodeInfo: { kubeletVersion: "v1.36.5+k3s1" },
  },
};
const healthy: readonly JsonObject[] = [
  node,
  { apiVersion: "v1", kind: "Namespace", metadata: { name: "whoami" } },
  { ...application, status: { sync: { status: "Synced", revision: "" }, health: { status: "Healthy" } } },
  {
    apiVersion: "cert-manager.io/v1",
    kind: "Certificate",
    metadata: { name: "whoami-tls", namespace: "whoami" },
    status: {
      conditions: [{ type: "Ready", status: "True" }],
      notBefore: at(-30),
      notAfter: at(60),
    },
  },
  {
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name: "login", namespace: "whoami" },
    data: { password: "aHVudGVyMg==" },
  },
  {
    apiVersion: "k3s.cattle.io/v1",
    kind: "ETCDSnapshotFile",
    metadata: { name: "local-1" },
    spec: { nodeName: "server-1" },
    status: { creationTime: at(-0.25), readyToUse: true },
  },
  tracked(settings, "whoami:/ConfigMap:whoami/settings"),
  {
    apiVersion: "networking.k8s.io/v1",
    kind: "Ingress",
    metadata: { name: "whoami", namespace: "whoami" },
    spec: { rules: [{ host: "whoami.home.invalid" }] },
    status: { loadBalancer: { ingress: [{ hostname: "lb" }, { ip: "127.0.0.1" }] } },
  },
];

interface Options extends ApiServerOptions {
  readonly objects?: readonly JsonObject[];
  readonly asked?: readonly Area[];
  /** @default - until somebody closes it */
  readonly isClosed?: boolean;
}

/** All rows about the small cluster, and what the API was asked. */
async function verify({ objects = healthy, asked = areas, isClosed = false, ...options }: Options = {}) {
  const api = await serveApi(objects, options);
  const ingress = await listen((_request, response) => send(response, 200, "hello"), tls);
  servers.push(ingress);
  if (isClosed) await api.close();
  else servers.push(api);
  const file = join(home, "config");
  writeFileSync(file, kubeconfig(api.url));
  const signal = AbortSignal.timeout(30_000);
  const environment = { PATH: process.env.PATH, HOME: mkdtempSync(join(home, "home-")) };
  const port = Number(ingress.host.split(":")[1]);
  const evidence = await askCluster(declared, new Kubectl({ kubeconfig: file, environment, signal }), {
    areas: new Set(asked),
    now,
    signal,
    apiPort: port,
    httpsPort: port,
  });
  return { evidence, rows: verdict(declared, evidence), requests: api.requests };
}

const shown = (rows: readonly Row[]) =>
  rows.map(({ area, name, status, text }) => `${status} ${area} ${name}: ${text}`);
const offline = areas.filter((area) => area !== "routes" && area !== "certificates");

describe.skipIf(!hasKubectl || !hasOpenssl)(`a cluster that kubectl reads${withKubectl}${withOpenssl}`, () => {
  test("is healthy, and nothing is asked but to read", async () => {
    const { rows, requests } = await verify();
    expect(shown(rows)).toEqual([
      "ok api version: v1.36.5+k3s1",
      "ok api ready: every part of it is",
      "ok nodes server-1: Ready, server, v1.36.5+k3s1, 127.0.0.1",
      "ok applications whoami: Synced and Healthy",
      expect.stringMatching(/^ok certificates whoami\/whoami-tls: holds until /),
      expect.stringMatching(/^ok certificates K3s on server-1: holds until /),
      "ok secrets whoami/login: has password",
      "ok backups etcd snapshots of server-1: the newest is 6 h old",
      "ok backups archives of server-1: the newest is 0 min old",
      "ok orphans all: 1 object of applications, none left over",
      expect.stringMatching(/^ok routes https:\/\/localhost\/: 200 from \S+, certificate for another 89 days/),
      "warn routes https://whoami.home.invalid/: its name leads nowhere from here, 127.0.0.1 was asked",
    ]);
    expect(requests.length).toBeGreaterThan(10);
    expect(requests.filter((request) => !request.startsWith("GET "))).toEqual([]);
  });

  test("sees no value of a Secret", async () => {
    const { evidence } = await verify({ asked: ["secrets"] });
    expect(evidence.secrets).toEqual(new Map([["whoami/login", { value: ["password"] }]]));
  });

  test("is asked for nothing that nobody wants to know", async () => {
    const { rows, requests } = await verify({ asked: ["nodes"] });
    expect(shown(rows)).toHaveLength(4);
    expect(requests.filter((request) => /secrets|configmaps|applications\?/.test(request))).toEqual([]);
  });

  test("shows what is left over, of whatever kind", async () => {
    const left = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "left", namespace: "whoami" } };
    const high = { apiVersion: "scheduling.k8s.io/v1", kind: "PriorityClass", metadata: { name: "high" } };
    const hook = { "argocd.argoproj.io/hook": "PreSync" };
    const { rows } = await verify({
      asked: ["orphans"],
      objects: [
        ...healthy,
        tracked(left, "whoami:/ConfigMap:whoami/left"),
        tracked(high, "removed:scheduling.k8s.io/PriorityClass:whoami/high"),
        tracked({ ...left, metadata: { name: "hook", namespace: "whoami" } }, "whoami:/ConfigMap:whoami/hook", hook),
      ],
    });
    expect(
      shown(rows)
        .filter((row) => row.includes(" orphans "))
        .sort(),
    ).toEqual([
      "warn orphans ConfigMap whoami/left: the application whoami does not have it any longer",
      "warn orphans PriorityClass high: belongs to the application removed, which is not there any longer",
    ]);
  });

  test("fails before anything is installed", async () => {
    const without = ["argoproj.io", "cert-manager.io"];
    const { rows } = await verify({ asked: offline, objects: [node], without });
    expect(shown(rows).filter((row) => !row.startsWith("ok"))).toEqual([
      "fail applications all: Argo CD is not installed",
      "fail secrets whoami/login: does not exist: Signs people in.",
      "fail backups etcd snapshots of server-1: there is none",
    ]);
  });

  test("says which rights are missing", async () => {
    const forbidden = ["nodes", "secrets", "applications.argoproj.io", "configmaps", "etcdsnapshotfiles.k3s.cattle.io"];
    const { rows } = await verify({ asked: offline, forbidden });
    expect(shown(rows).filter((row) => !row.startsWith("ok"))).toEqual([
      "warn nodes all: not judged: this user may not list nodes",
      "warn applications all: not judged: this user may not list applications.argoproj.io",
      "warn secrets whoami/login: not judged: this user may not get secrets",
      "warn backups etcd snapshots: not judged: this user may not list etcdsnapshotfiles.k3s.cattle.io",
      "warn backups archives: not judged: this user may not list nodes",
      "warn orphans all: not judged: this user may not list applications.argoproj.io",
    ]);
    const { rows: ofOrphans } = await verify({ asked: ["orphans"], forbidden: ["configmaps"] });
    expect(shown(ofOrphans)).toContain("warn orphans some kinds: not judged: this user may not list configmaps");
  });

  test("fails once when its API is down, is of somebody else, or not ready", async () => {
    const down = await verify({ asked: offline, isClosed: true });
    expect(shown(down.rows)).toEqual([
      expect.stringMatching(/^fail api version: does not answer, so that it was asked nothing else: .*refused/),
    ]);
    const page = await verify({ asked: offline, instead: { status: 200, body: "<html>" } });
    expect(shown(page.rows)).toEqual([
      "fail api version: does not answer, so that it was asked nothing else: the answer is no JSON",
    ]);
    const { rows } = await verify({ asked: ["api"], isReady: false, version: "v1.35.1+k3s1" });
    expect(shown(rows)).toEqual([
      "fail api version: runs K3s v1.35.1+k3s1, declared is v1.36.5+k3s1",
      expect.stringMatching(/^fail api ready: /),
    ]);
  });

  test("may say anything", async () => {
    const evil = "x\u001B]0;owned\u0007\n::error::y";
    const objects: JsonObject[] = [
      { ...node, metadata: { name: evil, labels: [], annotations: 1 } },
      { ...application, metadata: { ...application.metadata, name: evil }, status: { conditions: "?", sync: [] } },
      tracked({ ...settings, metadata: { name: evil, namespace: "a b" } }, `gone:/ConfigMap:a b/${evil}`),
      {
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { name: "a", namespace: "b", annotations: { note: "x".repeat(1e6) } },
      },
    ];
    const { rows } = await verify({ asked: offline, objects });
    expect(rows.filter(({ name }) => name.includes(evil)).map(({ area, name }) => [area, name])).toEqual([
      ["nodes", evil],
      ["applications", evil],
      ["orphans", `ConfigMap a b/${evil}`],
    ]);
  });
});

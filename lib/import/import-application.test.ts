import { App, Chart } from "cdk8s";
import { describe, expect, test } from "vitest";
import { CronJob } from "../constructs/cron-job.ts";
import { WebService } from "../constructs/web-service.ts";
import { isManifest, type JsonObject, type Manifest } from "../kubernetes/manifest.ts";
import { testSchemas } from "../kubernetes/schemas/testing.ts";
import { lateConfigErrorOf, testCluster } from "../testing.ts";
import { importApplication } from "./import-application.ts";

function imported(manifests: readonly Manifest[], namespace?: string) {
  return importApplication(
    manifests.map((manifest) => ({ manifest, file: "all.yaml" })),
    {
      name: "shop",
      path: "applications/workloads/shop.app.ts",
      ...(namespace !== undefined && { namespace }),
      clusters: [testCluster()],
      input: { kubernetes: "1.36", schemas: testSchemas },
      interfaceOf: () => undefined,
      render: async () => [],
    },
  );
}

const rowsOf = async (...manifests: readonly Manifest[]) =>
  (await imported(manifests)).rows.map(({ object, became, look }) => [object, became, ...look].join(": "));

function object(
  apiVersion: string,
  kind: string,
  name: string,
  fields: JsonObject = {},
  metadata: JsonObject = {},
): Manifest {
  return { apiVersion, kind, metadata: { ...metadata, name }, ...fields };
}

/** What our constructs make. */
function made(make: (chart: Chart) => void): Manifest[] {
  const chart = new Chart(new App(), "shop", { disableResourceNameHashes: true });
  make(chart);
  const objects: unknown[] = chart.toJson();
  return objects.filter(isManifest);
}

const webProps = {
  image: "registry.example.com/shop:1.4.2",
  port: 8080,
  replicas: 2,
  healthPath: "/healthz",
  args: ["serve"],
  env: { LEVEL: "info", TOKEN: { secret: "shop", key: "token" }, MODE: { configMap: "shop", key: "mode" } },
  envFrom: [{ secret: "shop" }, { configMap: "shop" }],
  volumes: {
    tmp: { mountPath: "/tmp", emptyDir: { sizeLimit: "8Mi", medium: "Memory" } },
    data: { mountPath: "/data", subPath: "a", claim: "shop-data" },
    login: { mountPath: "/login", readOnly: true, secret: "shop" },
  },
  cpu: "50m",
  memory: "128Mi",
  user: 1000,
} as const;

describe("what our constructs made becomes them again:", () => {
  test("a WebService, whatever it is told", async () => {
    const { source, rows } = await imported(made((chart) => new WebService(chart, "web", webProps)));
    expect(rows.slice(0, 2)).toEqual([
      { object: "Deployment shop-web", became: "WebService", look: [] },
      { object: "Service shop-web", became: "WebService", look: [] },
    ]);
    const props = /new WebService\(chart, "web", (\{.*\n {4}\})\);/s.exec(source)?.[1] ?? "";
    expect(new Function(`return ${props}`)()).toEqual(webProps);
  });

  test("a CronJob", async () => {
    const props = { image: "a:1", schedule: "0 3 * * *", timeZone: "Europe/Berlin", timeoutSeconds: 60, retries: 0 };
    const { source } = await imported(made((chart) => new CronJob(chart, "shop", props)));
    expect(source).toContain(
      `    new CronJob(chart, "shop", {
      image: "a:1",
      schedule: "0 3 * * *",
      timeZone: "Europe/Berlin",
      timeoutSeconds: 60,
      retries: 0,
    });
`,
    );
  });

  test("but not with another name, image or field", async () => {
    const [deployment, service] = made((chart) => new WebService(chart, "web", webProps));
    if (deployment === undefined || service === undefined) throw new Error("a WebService makes two objects");
    const changed = { ...deployment, spec: { ...Object(deployment.spec), minReadySeconds: 5 } };
    expect((await rowsOf(changed, service)).slice(0, 2)).toEqual([
      "Deployment shop-web: data: no WebService, which has another spec.minReadySeconds",
      "Service shop-web: data",
    ]);
    const metadata = { ...deployment.metadata, name: "web" };
    const other = { ...service, metadata: { ...service.metadata, name: "web" } };
    expect((await rowsOf({ ...deployment, metadata }, other))[0]).toBe(
      "Deployment web: data: no WebService, which has another name",
    );
  });
});

test("what others make is left out, and what an API server wrote", async () => {
  const ownerReferences = [{ apiVersion: "apps/v1", kind: "ReplicaSet", name: "web-1", uid: "1", controller: true }];
  const spec = { clusterIP: "10.43.0.7", clusterIPs: ["10.43.0.7"], ports: [{ port: 80 }] };
  const service = object("v1", "Service", "web", { spec, status: { loadBalancer: {} } }, { uid: "1", labels: {} });
  expect(
    (
      await rowsOf(
        object("v1", "Pod", "web-1-2", {}, { ownerReferences }),
        object("v1", "ConfigMap", "kube-root-ca.crt"),
        service,
      )
    ).slice(0, 3),
  ).toEqual([
    "Pod web-1-2: nothing: ReplicaSet web-1 makes it",
    "ConfigMap kube-root-ca.crt: nothing: Kubernetes makes it",
    "Service web: data: without status, metadata.uid, spec.clusterIP and 1 more",
  ]);
});

test("the namespace is the one that most name, and others stay where they are", async () => {
  const inWeb = { namespace: "web" };
  const { source, rows } = await imported([
    object("v1", "ConfigMap", "a", {}, inWeb),
    object("v1", "ConfigMap", "b", {}, inWeb),
    object("v1", "ConfigMap", "c", {}, { namespace: "other" }),
  ]);
  expect(source).toContain('  namespace: "web",\n');
  expect(source).toContain('metadata: { name: "a" }');
  expect(source).toContain('metadata: { namespace: "other", name: "c" }');
  expect(rows[2]).toEqual({ object: "ConfigMap other/c", became: "data", look: ["stays in namespace other"] });
  expect((await imported([object("v1", "ConfigMap", "a")], "mine")).source).toContain('  namespace: "mine",\n');
});

test("a Secret is named with the command that creates it, and what looks like one elsewhere is told", async () => {
  const tls = object("v1", "Secret", "tls", {
    type: "kubernetes.io/tls",
    data: { "tls.crt": "QUJD", "tls.key": "REVG" },
  });
  const settings = object("v1", "ConfigMap", "settings", { data: { password: "correct-horse-7" } });
  const { source, rows } = await imported([tls, settings]);
  expect(source).not.toMatch(/QUJD|REVG/);
  expect(source).toContain(`      keys: ["tls.crt", "tls.key"],
      purpose: "Say what it is for.",
      create: \`kubectl create secret generic tls --namespace=shop \\\\
  --type='kubernetes.io/tls' \\\\
  --from-file=tls.crt \\\\
  --from-file=tls.key\`,
`);
  expect(rows[1]?.look).toEqual(["data.password looks like a secret, which the source file now holds"]);
});

test("fails with names that no Secret or object in Git has, together", async () => {
  const bad = object("v1", "Secret", "login", { stringData: { "a b": "x" } });
  const hook = { generateName: "migrate-", annotations: { "argocd.argoproj.io/hook": "PreSync" } };
  expect(await lateConfigErrorOf(imported([bad, object("batch/v1", "Job", "migrate", {}, hook)]))).toBe(
    [
      "all.yaml Job migrate: has a name that the API server makes, got migrate-; write metadata.name instead",
      'all.yaml Secret login: has a key that no Secret can have, got "a b"; correct it',
    ].join("\n"),
  );
});

test("an Ingress whose annotations mean more than a route stays one", async () => {
  const path = { path: "/", pathType: "Exact", backend: { service: { name: "web", port: { number: 80 } } } };
  const spec = (paths: JsonObject) => ({
    spec: { rules: [{ host: "web.test.example.com", http: { paths: [paths] } }] },
  });
  const service = object("v1", "Service", "web", { spec: { selector: { app: "web" }, ports: [{ port: 80 }] } });
  const timeout = { annotations: { "nginx.ingress.kubernetes.io/proxy-read-timeout": "60" } };
  const ingresses = [
    object("networking.k8s.io/v1", "Ingress", "web", spec(path)),
    object("networking.k8s.io/v1", "Ingress", "web", spec({ ...path, pathType: "Prefix" }), timeout),
    object("networking.k8s.io/v1", "Ingress", "web", spec({ ...path, pathType: "Prefix", path: "/a" })),
  ];
  const rows = await Promise.all(ingresses.map((ingress) => rowsOf(ingress, service)));
  expect(rows.map(([row]) => row)).toEqual([
    "Ingress web: data: no routes, as its path is Exact",
    "Ingress web: data: no routes, as nginx.ingress.kubernetes.io/proxy-read-timeout has no place",
    "Ingress web: routes: its certificate is made anew in cluster test by the issuer of the cluster",
  ]);
});

test("what an Ingress says of its tile is said by the route", async () => {
  const path = { path: "/", pathType: "Prefix", backend: { service: { name: "web", port: { number: 80 } } } };
  const service = object("v1", "Service", "web", { spec: { selector: { app: "web" }, ports: [{ port: 80 }] } });
  const spec = { spec: { rules: [{ host: "web.test.example.com", http: { paths: [path] } }] } };
  const annotations = { "portal.k3s-gitops/title": "Shop", "portal.k3s-gitops/icon": "mdi:server" };
  const { source } = await imported([object("networking.k8s.io/v1", "Ingress", "web", spec, { annotations }), service]);
  expect(source).toContain(
    'routes: [{ subdomain: "web", service: "web", port: 80, title: "Shop", icon: "mdi:server" }]',
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ApplicationConfig } from "../application/application.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { configErrorOf, testCluster, testMember } from "../testing.ts";
import type { BuiltApplication } from "./built-application.ts";
import type { Call } from "./calls.ts";
import { order } from "./order.ts";

const cluster = testCluster();

function built(name: string, config: Partial<ApplicationConfig> = {}, ...manifests: Manifest[]): BuiltApplication {
  const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name } };
  return { ...testMember(name, config), manifests: [namespace, ...manifests] };
}

function object(apiVersion: string, kind: string, namespace: string, spec: Manifest["spec"] = {}): Manifest {
  return { apiVersion, kind, metadata: { name: "a", namespace }, spec };
}

function claim(storageClassName: string) {
  return { volumeClaimTemplate: { spec: { storageClassName } } };
}

function orderOf(...applications: BuiltApplication[]) {
  return Object.fromEntries(
    order(cluster, applications, new Set(["disabled", ...applications.map((each) => each.name)])),
  );
}

describe("waves", () => {
  test("are the levels of who needs whom, each with its reason", () => {
    const positions = orderOf(
      built("app", {}, object("networking.k8s.io/v1", "Ingress", "app", { ingressClassName: "nginx" })),
      built("certs", {}, object("cert-manager.io/v1", "Certificate", "certs")),
      built("cert-manager", { provides: { apiGroups: ["cert-manager.io"] } }),
      built("nginx", { dependsOn: ["certs"], provides: { ingressClasses: ["nginx"] } }),
    );
    expect(positions).toEqual({
      "cert-manager": { wave: 0, dependencies: [] },
      certs: {
        wave: 1,
        dependencies: [{ on: "cert-manager", reason: "its Certificate certs/a needs API group cert-manager.io" }],
      },
      nginx: { wave: 2, dependencies: [{ on: "certs", reason: "its dependsOn says so" }] },
      app: { wave: 3, dependencies: [{ on: "nginx", reason: "its Ingress app/a needs IngressClass nginx" }] },
    });
  });

  test("wait for what a custom resource names as well, and for what a controller makes", () => {
    const positions = orderOf(
      built("metrics", {}, object("monitoring.coreos.com/v1", "Prometheus", "metrics", { storage: claim("nfs") })),
      built("archive", {}, object("v1", "PersistentVolumeClaim", "archive", claim("by-hand").volumeClaimTemplate.spec)),
      built("operator", { provides: { apiGroups: ["monitoring.coreos.com"] } }),
      built("storage", { dependsOn: ["operator"], provides: { storageClasses: ["nfs"] } }),
      built(
        "volumes",
        {},
        {
          apiVersion: "v1",
          kind: "PersistentVolume",
          metadata: { name: "disk" },
          spec: { storageClassName: "by-hand" },
        },
      ),
    );
    expect(positions).toMatchObject({
      operator: { wave: 0 },
      storage: { wave: 1 },
      metrics: {
        wave: 2,
        dependencies: [
          { on: "operator", reason: "its Prometheus metrics/a needs API group monitoring.coreos.com" },
          { on: "storage", reason: "its Prometheus metrics/a needs StorageClass nfs" },
        ],
      },
      archive: {
        wave: 1,
        dependencies: [{ on: "volumes", reason: "its PersistentVolumeClaim archive/a needs StorageClass by-hand" }],
      },
    });
  });

  test("do not ask who provides what no application can declare", () => {
    const pod = { runtimeClassName: "nvidia", containers: [] };
    const { app } = orderOf(built("app", {}, object("v1", "Pod", "app", pod)));
    expect(app).toEqual({ wave: 0, dependencies: [] });
  });

  test("name each dependency once, in the order of names, by what was said before what was found", () => {
    const { app } = orderOf(
      built(
        "app",
        { dependsOn: ["storage"] },
        object("v1", "PersistentVolumeClaim", "app", { storageClassName: "nfs" }),
        object("b.io/v1", "Thing", "app"),
        object("b.io/v2", "Other", "app"),
      ),
      built("storage", { provides: { storageClasses: ["nfs"] } }),
      built("b", { provides: { apiGroups: ["b.io"] } }),
    );
    expect(app?.dependencies).toEqual([
      { on: "b", reason: "its Thing app/a needs API group b.io" },
      { on: "storage", reason: "its dependsOn says so" },
    ]);
  });

  test("follow the namespace of another application", () => {
    const guest = { ...testMember("guest", { namespace: "host" }), manifests: [] };
    expect(orderOf(guest, built("host"))).toEqual({
      host: { wave: 0, dependencies: [] },
      guest: { wave: 1, dependencies: [{ on: "host", reason: "it needs namespace host" }] },
    });
  });

  test("need nothing for what every cluster has, what bootstrap makes, and what an application brings itself", () => {
    const system = { ...testMember("system", { namespace: "kube-system" }), manifests: [] };
    const early = { ...testMember("early", { namespace: "argocd", bootstrap: () => {} }), manifests: [] };
    const own = built(
      "own",
      {},
      {
        apiVersion: "apiextensions.k8s.io/v1",
        kind: "CustomResourceDefinition",
        metadata: { name: "a" },
        spec: { group: "own.io" },
      },
      object("own.io/v1", "Thing", "own"),
    );
    const usual = built(
      "usual",
      {},
      object("networking.k8s.io/v1", "Ingress", "usual", { ingressClassName: "traefik" }),
      object("v1", "PersistentVolumeClaim", "usual", { storageClassName: "local-path" }),
      object("helm.cattle.io/v1", "HelmChartConfig", "kube-system"),
    );
    for (const position of Object.values(orderOf(system, early, own, usual))) {
      expect(position).toEqual({ wave: 0, dependencies: [] });
    }
  });

  test("rise along every dependency, whatever the order of the applications", () => {
    const graph = fc
      .array(fc.array(fc.nat({ max: 11 }), { maxLength: 4 }), { minLength: 1, maxLength: 12 })
      // An application depends on earlier ones alone, so that there is no cycle.
      .map((rows) => rows.map((row, index) => row.filter((on) => on < index)))
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()], { minLength: rows.length })));
    fc.assert(
      fc.property(graph, ([rows, positions]) => {
        const applications = rows.map((row, index) => built(`a${index}`, { dependsOn: row.map((on) => `a${on}`) }));
        const found = orderOf(...positions.flatMap((position) => applications[position] ?? []));
        expect(found).toEqual(orderOf(...applications));
        for (const { wave, dependencies } of Object.values(found)) {
          expect(wave).toBe(Math.max(-1, ...dependencies.map(({ on }) => found[on]?.wave ?? Number.NaN)) + 1);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("fails", () => {
  const source = "applications/workloads/app.app.ts";

  test.each<[string, Partial<ApplicationConfig>, string]>([
    ["itself", { dependsOn: ["app"] }, `${source}: depends on itself, got "app"; remove it from dependsOn`],
    [
      "an unknown application",
      { dependsOn: ["stroage"] },
      `${source}: depends on an unknown application, got "stroage"; did you mean "storage"?`,
    ],
    [
      "an unknown application that resembles none",
      { dependsOn: ["database"] },
      `${source}: depends on an unknown application, got "database"; use one of app, storage`,
    ],
    [
      "a disabled application",
      { dependsOn: ["disabled"] },
      `${source}: depends on an application that the cluster does not run, got "disabled"; enable that application, or let dependsOn follow from the cluster`,
    ],
  ])("with a dependency on %s", (_, config, message) => {
    expect(configErrorOf(() => orderOf(built("app", config), built("storage")))).toBe(message);
  });

  test.each<[string, Manifest, string]>([
    [
      "a class that resembles another",
      object("v1", "PersistentVolumeClaim", "app", { storageClassName: "local-paht" }),
      'its PersistentVolumeClaim app/a needs StorageClass local-paht, which nothing in the cluster provides; did you mean "local-path"?',
    ],
    [
      "an issuer where there is none",
      {
        apiVersion: "networking.k8s.io/v1",
        kind: "Ingress",
        metadata: { name: "a", annotations: { "cert-manager.io/cluster-issuer": "acme" } },
      },
      "its Ingress a needs ClusterIssuer acme, which nothing in the cluster provides; add an application that provides it",
    ],
    [
      "an operator",
      object("example.com/v1", "Thing", "app"),
      "its Thing app/a needs API group example.com, which nothing in the cluster provides; use one of b.io, gateway.networking.k8s.io, helm.cattle.io, hub.traefik.io, k3s.cattle.io, metrics.k8s.io, traefik.io",
    ],
    [
      "a namespace",
      object("v1", "ConfigMap", "elsewhere"),
      "its ConfigMap elsewhere/a needs namespace elsewhere, which nothing in the cluster provides; use one of app, b",
    ],
  ])("with a need of %s", (_, manifest, message) => {
    const other = built("b", { provides: { apiGroups: ["b.io"] } });
    expect(configErrorOf(() => orderOf(built("app", {}, manifest), other))).toBe(`${source}: ${message}`);
  });

  test("with everything that is missing", () => {
    const app = built("app", { dependsOn: ["x"] }, object("x.io/v1", "Thing", "app"));
    const other = built("other", { dependsOn: ["y"] });
    expect(configErrorOf(() => orderOf(app, other)).split("\n")).toHaveLength(3);
  });

  test("with a cycle, which it prints with the reason of each step", () => {
    const message = configErrorOf(() =>
      orderOf(
        built("entry", { dependsOn: ["b"] }),
        built("b", { provides: { apiGroups: ["b.io"] }, dependsOn: ["c"] }),
        built("c", { provides: { storageClasses: ["nfs"] } }, object("d.io/v1", "Thing", "c")),
        built(
          "d",
          { provides: { apiGroups: ["d.io"] } },
          object("b.io/v1", "Thing", "d"),
          object("v1", "PersistentVolumeClaim", "d", { storageClassName: "local-path" }),
        ),
      ),
    );
    expect(message).toBe(
      "b -> c -> d -> b: is a cycle: b waits for c because its dependsOn says so, c waits for d because its Thing c/a needs API group d.io, d waits for b because its Thing d/a needs API group b.io; remove one of these dependencies",
    );
  });
});

describe("calls between applications", () => {
  const call = (caller: string, callee: string, port: number | string = 80): Call => ({
    caller,
    from: { namespace: caller },
    callee,
    port,
    targets: [],
  });
  const wavesOf = (calls: readonly Call[], ...applications: BuiltApplication[]) =>
    Object.fromEntries(order(cluster, applications, new Set(), new Set(), calls));

  test("make the caller wait, with the first port as the reason", () => {
    expect(wavesOf([call("web", "db", "sql"), call("web", "db")], built("web"), built("db"))).toEqual({
      db: { wave: 0, dependencies: [] },
      web: { wave: 1, dependencies: [{ on: "db", reason: "it talks to port sql of db" }] },
    });
  });

  test("leave a reason that is there already", () => {
    expect(wavesOf([call("web", "db")], built("web", { dependsOn: ["db"] }), built("db")).web).toEqual({
      wave: 1,
      dependencies: [{ on: "db", reason: "its dependsOn says so" }],
    });
  });

  test("order nothing where they lead in a circle, among themselves or with what is needed", () => {
    const calls = [call("a", "b"), call("b", "a"), call("c", "d"), call("a", "a"), call("d", "a")];
    expect(wavesOf(calls, built("a"), built("b"), built("c"), built("d", { dependsOn: ["c"] }))).toEqual({
      a: { wave: 0, dependencies: [] },
      b: { wave: 0, dependencies: [] },
      c: { wave: 0, dependencies: [] },
      d: {
        wave: 1,
        dependencies: [
          { on: "a", reason: "it talks to port 80 of a" },
          { on: "c", reason: "its dependsOn says so" },
        ],
      },
    });
  });

  test("wait for nothing that a person applies before", () => {
    const argocd = { ...built("argocd"), startsByHand: true };
    expect(wavesOf([call("web", "argocd")], built("web"), argocd).web).toEqual({ wave: 0, dependencies: [] });
  });
});

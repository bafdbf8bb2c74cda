import { ApiObject, type Chart } from "cdk8s";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { Application, ApplicationConfig } from "../application/application.ts";
import { WebService } from "../constructs/web-service.ts";
import { formatProblem } from "../errors.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { configErrorOf, testApplication, testCluster } from "../testing.ts";
import { outputOf } from "./output.ts";
import { synth, trySynth } from "./synth.ts";

const cluster = testCluster();
const issuer = testApplication("issuer", { provides: { clusterIssuers: ["self-signed"] } });

function addConfigMap(chart: Chart, name: string, data: object = {}): void {
  new ApiObject(chart, name, { apiVersion: "v1", kind: "ConfigMap", metadata: { name }, data });
}

function webApplication(name: string, config: Partial<ApplicationConfig> = {}): Application {
  return testApplication(name, {
    routes: [{ subdomain: name, service: name, port: 80 }],
    build: ({ chart }) => {
      new WebService(chart, name, { image: "traefik/whoami:v1.11.0", port: 80 });
    },
    ...config,
  });
}

test("makes every object of every application, in the order of paths", () => {
  const { applications, files, bootstrap } = synth(cluster, [webApplication("web"), issuer]);
  expect(applications.map(({ name, wave }) => [name, wave])).toEqual([
    ["issuer", 0],
    ["web", 1],
  ]);
  expect(files.map(({ path }) => path)).toEqual([
    "test/issuer/Namespace-issuer.yaml",
    "test/issuer/NetworkPolicy-default-deny.yaml",
    "test/web/Deployment-web.yaml",
    "test/web/Ingress-web.yaml",
    "test/web/Namespace-web.yaml",
    "test/web/NetworkPolicy-allow-ingress-web-80.yaml",
    "test/web/NetworkPolicy-default-deny.yaml",
    "test/web/Service-web.yaml",
  ]);
  expect(files[6]).toMatchObject({
    cluster: "test",
    application: "web",
    source: "applications/workloads/web.app.ts",
    manifest: { kind: "NetworkPolicy", metadata: { name: "default-deny", namespace: "web" } },
  });
  expect(bootstrap).toEqual([]);
});

describe("objects without namespaces", () => {
  const zones = {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: { name: "zones.example.com" },
    spec: { group: "example.com", scope: "Cluster", names: { kind: "Zone" }, versions: [{ name: "v1" }] },
  };
  const zone = testApplication("a", {
    build: ({ chart }) => {
      new ApiObject(chart, "zone", { apiVersion: "example.com/v1", kind: "Zone", metadata: { name: "here" } });
    },
  });
  const metadataOf = (manifests: readonly { readonly manifest: Manifest }[], kind: string) =>
    manifests.find(({ manifest }) => manifest.kind === kind)?.manifest.metadata;

  test("are those of kinds that the library knows", () => {
    const trust = testApplication("trust", {
      provides: { apiGroups: ["trust.cert-manager.io"] },
      build: ({ chart }) => {
        const metadata = { name: "ca" };
        new ApiObject(chart, "ca", { apiVersion: "trust.cert-manager.io/v1alpha1", kind: "Bundle", metadata });
      },
    });
    expect(metadataOf(synth(cluster, [trust]).files, "Bundle")).toEqual({ name: "ca" });
  });

  test("are those of kinds that any application defines, and what runs last knows it", () => {
    const seen: boolean[] = [];
    const definer = testApplication("z", {
      build: ({ chart }) => {
        new ApiObject(chart, "zones", zones);
      },
      buildLast: ({ scopes }) => {
        seen.push(scopes.isClusterScoped({ apiVersion: "example.com/v1", kind: "Zone" }));
      },
    });
    const { files } = synth(cluster, [zone, definer]);
    expect(metadataOf(files, "Zone")).toEqual({ name: "here" });
    expect(seen).toEqual([true]);
  });

  test("are those of kinds that are only known, whose group is served", () => {
    expect(metadataOf(synth(cluster, [zone], { definitions: [zones] }).files, "Zone")).toEqual({ name: "here" });
    expect(configErrorOf(() => synth(cluster, [zone]))).toContain("API group example.com");
  });
});

test("lists applications by wave, then by name, and every file by its path", () => {
  const bootstrap = ({ chart }: { readonly chart: Chart }) => {
    addConfigMap(chart, "z");
    addConfigMap(chart, "y");
  };
  const declared = [
    testApplication("c", { bootstrap }),
    testApplication("b", { dependsOn: ["d"] }),
    testApplication("a", { dependsOn: ["d"], bootstrap }),
    testApplication("d"),
  ];
  const made = synth(cluster, declared);
  expect(made.applications.map(({ name }) => name)).toEqual(["c", "d", "a", "b"]);
  expect(made.files.map(({ application }) => application)).toEqual(["a", "a", "b", "b", "c", "c", "d", "d"]);
  expect(made.bootstrap.map(({ path }) => path)).toEqual(
    ["a/ConfigMap-y", "a/ConfigMap-z", "c/ConfigMap-y", "c/ConfigMap-z"].map((path) => `test/bootstrap/${path}.yaml`),
  );
});

test("leaves out what the cluster does not run, without building it", () => {
  const disabled = webApplication("disabled", {
    enabled: () => false,
    build: () => {
      throw new Error("it is built");
    },
  });
  expect(synth(cluster, [disabled, issuer]).applications.map(({ name }) => name)).toEqual(["issuer"]);
});

test("keeps the values of charts, complete", () => {
  const chart = {
    repository: "https://charts.example.com",
    name: "web",
    version: "1.0.0",
    schema: z.strictObject({ replicas: z.int().default(2) }),
    values: () => ({}),
    creates: { namespaced: [], clusterScoped: [] },
  };
  const { applications } = synth(cluster, [testApplication("web", { chart }), issuer]);
  expect(applications.map(({ name, values }) => [name, values])).toEqual([
    ["issuer", undefined],
    ["web", { replicas: 2 }],
  ]);
});

test("gives buildLast and bootstrap what was built and ordered", () => {
  const seen = testApplication("list", {
    dependsOn: ["issuer"],
    buildLast: ({ chart, rendered, applications }) => {
      expect(applications).toHaveLength(2);
      addConfigMap(chart, "waves", Object.fromEntries(rendered.map(({ name, wave }) => [name, String(wave)])));
    },
    bootstrap: ({ chart, rendered }) => {
      addConfigMap(
        chart,
        "objects",
        Object.fromEntries(rendered.map((each) => [each.name, String(each.manifests.length)])),
      );
    },
  });
  const { applications, files, bootstrap } = synth(cluster, [seen, issuer]);
  expect(files.find(({ path }) => path === "test/list/ConfigMap-waves.yaml")?.manifest.data).toEqual({
    issuer: "0",
    list: "1",
  });
  expect(bootstrap).toMatchObject([
    { path: "test/bootstrap/list/ConfigMap-objects.yaml", manifest: { data: { issuer: "2", list: "2" } } },
  ]);
  expect(applications.map(({ name, manifests }) => [name, manifests.length])).toEqual([
    ["issuer", 2],
    ["list", 3],
  ]);
});

describe("fails", () => {
  test("with the mistakes of all applications, before it reports what is missing because of them", () => {
    const chart = {
      repository: "https://charts.example.com",
      name: "web",
      version: "1.0.0",
      schema: z.strictObject({}),
      values: () => ({ a: 1 }),
      creates: { namespaced: [], clusterScoped: [] },
    };
    const applications = [
      webApplication("a", { dependsOn: ["nothing"] }),
      webApplication("b", { routes: [{ subdomain: "a", service: "c", port: 80 }], chart }),
      testApplication("d", { provides: { loadBalancer: true } }),
    ];
    expect(configErrorOf(() => synth(cluster, applications))).toBe(
      [
        "applications/workloads/b.app.ts routes[0]: claims the address of applications/workloads/a.app.ts routes[0], got https://a.test.example.com/; change the subdomain or path of one",
        "applications/workloads/d.app.ts: would answer the same Services of type LoadBalancer as K3s' ServiceLB (loadBalancer of the cluster); keep one of them: fill the cluster's loadBalancer slot with it, and disable the other application",
        "applications/workloads/b.app.ts chart.values a: is not a known field; remove it",
        'applications/workloads/b.app.ts routes[0]: leads to a Service that the application does not make, got "c"; use one of b',
      ].join("\n"),
    );
  });

  test("without what an application that could not be loaded would tell charts", () => {
    const chart = {
      repository: "https://charts.example.com",
      name: "web",
      version: "1.0.0",
      schema: z.strictObject({}),
      values: () => ({}),
    };
    const charts = { digestOf: () => "0".repeat(64), render: () => undefined };
    const mistakesOf = (missing: boolean) => {
      const made = trySynth(cluster, [testApplication("a", { chart })], { charts, missing });
      return "mistakes" in made ? made.mistakes.map(formatProblem) : undefined;
    };
    expect(mistakesOf(true)).toEqual([]);
    expect(mistakesOf(false)).toEqual([
      "applications/workloads/a.app.ts chart: is not known by what it makes, neither from creates nor from a render; run npm run charts, or declare creates",
    ]);
  });

  test("with a namespace that is made anyway", () => {
    const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name: "a" } };
    const application = { ...testApplication("a"), plainManifests: [namespace] };
    expect(configErrorOf(() => synth(cluster, [application]))).toBe(
      "applications/workloads/a.app.ts: makes an object that it already makes, got Namespace a; leave it out: the namespace of an application is made for it, as its podSecurity says",
    );
  });

  test("with two objects of one identity, also among those of bootstrap", () => {
    const make = (data: object) => ({
      build: ({ chart }: { readonly chart: Chart }) => addConfigMap(chart, "same", data),
      namespace: "kube-system",
    });
    const early = { bootstrap: ({ chart }: { readonly chart: Chart }) => addConfigMap(chart, "same", { c: "d" }) };
    const applications = [testApplication("a", make({})), testApplication("b", { ...make({}), ...early })];
    expect(configErrorOf(() => synth(cluster, applications))).toBe(
      [
        "applications/workloads/b.app.ts: makes an object that applications/workloads/a.app.ts already makes, got ConfigMap kube-system/same; rename or remove one of them",
        "applications/workloads/b.app.ts: makes an object that applications/workloads/a.app.ts already makes, got ConfigMap kube-system/same; rename or remove one of them",
      ].join("\n"),
    );
  });

  test("for a bug in what runs last, with the name of the file", () => {
    const broken = testApplication("broken", {
      buildLast: () => {
        throw new Error("a bug");
      },
    });
    expect(() => synth(cluster, [broken])).toThrow("applications/workloads/broken.app.ts: its objects cannot be built");
  });
});

test("gives the same for any order of the applications", () => {
  const some = fc
    .array(
      fc.record({
        on: fc.array(fc.nat({ max: 5 }), { maxLength: 2 }),
        web: fc.boolean(),
        names: fc.subarray(["a", "b"]),
      }),
      { minLength: 2, maxLength: 6 },
    )
    .map((rows) =>
      rows.map(({ on, web, names }, index) =>
        web
          ? webApplication(`app${index}`, { dependsOn: on.filter((each) => each < index).map((each) => `app${each}`) })
          : testApplication(`app${index}`, {
              build: ({ chart }) => {
                for (const name of names) addConfigMap(chart, name);
              },
              buildLast: ({ chart, rendered }) =>
                addConfigMap(chart, "all", { names: rendered.map(({ name }) => name).join(" ") }),
              bootstrap: ({ chart }) => addConfigMap(chart, "early"),
            }),
      ),
    )
    .map((applications) => [...applications, issuer])
    .chain((applications) =>
      fc.tuple(
        fc.constant(applications),
        fc.shuffledSubarray(applications, { minLength: applications.length, maxLength: applications.length }),
      ),
    );
  fc.assert(
    fc.property(some, ([applications, shuffled]) => {
      const [one, other] = [synth(cluster, applications), synth(cluster, shuffled)];
      expect(other).toEqual(one);
      expect(outputOf(other)).toEqual(outputOf(one));
    }),
    { numRuns: 25 },
  );
});

import { ApiObject, type Chart } from "cdk8s";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { ApplicationConfig } from "../application/application.ts";
import { WebService } from "../constructs/web-service.ts";
import { ConfigError, type Problem } from "../errors.ts";
import { describeObject } from "../kubernetes/object-ref.ts";
import { Scopes } from "../kubernetes/scopes.ts";
import { configErrorOf, testCluster, testEnabled, testMember } from "../testing.ts";
import { build, chartValues, inNamespace, lateManifests, manifestsOf, ownManifests } from "./build.ts";

const cluster = testCluster();
const source = "applications/workloads/web.app.ts";

function addConfigMap(chart: Chart, id: string, metadata: { name?: string; namespace?: string } = {}): ApiObject {
  return new ApiObject(chart, id, { apiVersion: "v1", kind: "ConfigMap", metadata });
}

describe("manifestsOf", () => {
  test("returns what was made, in that order, in the application's namespace unless it says otherwise", () => {
    const member = testMember("web", { namespace: "shared" });
    const built = manifestsOf(member, (chart) => {
      addConfigMap(chart, "b");
      addConfigMap(chart, "a", { name: "named", namespace: "elsewhere" });
      new ApiObject(chart, "role", { apiVersion: "rbac.authorization.k8s.io/v1", kind: "ClusterRole" });
    });
    expect(inNamespace(built, member, new Scopes())).toEqual([
      { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "web-b", namespace: "shared" } },
      { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "named", namespace: "elsewhere" } },
      { apiVersion: "rbac.authorization.k8s.io/v1", kind: "ClusterRole", metadata: { name: "web-role" } },
    ]);
  });

  test("names the main object of an application like the application", () => {
    const made = manifestsOf(testMember("web"), (chart) => {
      new WebService(chart, "web", { image: "traefik/whoami:v1.11.0", port: 80 });
    });
    expect(made.map(describeObject)).toEqual(["Deployment web", "Service web"]);
  });

  test("fails with what constructs find wrong with themselves, and with what is no object", () => {
    const message = configErrorOf(() =>
      manifestsOf(testMember("web"), (chart) => {
        addConfigMap(chart, "a").node.addValidation({ validate: () => ["is too short", "is too thin"] });
        Reflect.construct(ApiObject, [chart, "b", { apiVersion: "v1" }]);
      }),
    );
    expect(message).toBe(
      [
        `${source} web/a: is too short; correct the construct's props`,
        `${source} web/a: is too thin; correct the construct's props`,
        `${source} web/b: makes something that is not a Kubernetes object, got {"apiVersion":"v1","metadata":{"name":"web-b"}}; give it apiVersion, kind and a name`,
      ].join("\n"),
    );
  });

  test("keeps a ConfigError as it is", () => {
    const error = new ConfigError({ where: "a", what: "is wrong", fix: "do this" });
    const make = () => {
      throw error;
    };
    expect(() => manifestsOf(testMember("web"), make)).toThrow(error);
  });

  test("has nothing added once it is read", async () => {
    let late: Promise<unknown> | undefined;
    manifestsOf(testMember("web"), (chart) => {
      late = Promise.resolve().then(() => addConfigMap(chart, "late"));
    });
    await expect(late).rejects.toThrow('Cannot add children to "web" during synthesis');
  });

  test("fails for a bug with the name of the file and the cause", () => {
    const cause = new TypeError("a bug");
    const make = () => {
      throw cause;
    };
    expect(() => manifestsOf(testMember("web"), make)).toThrow(
      expect.objectContaining({ name: "Error", message: `${source}: its objects cannot be built`, cause }),
    );
  });
});

describe("fails for objects that come later,", () => {
  const context = { cluster, applications: [], rendered: [], scopes: new Scopes() };
  const make = async ({ chart }: { readonly chart: Chart }) => {
    await Promise.resolve();
    addConfigMap(chart, "late");
  };
  const promise =
    "returns a promise, for which nobody waits; remove async and await: import data from files of the repository instead of reading or fetching it";

  test("of build", () => {
    const task = () => ownManifests(testEnabled("web", { build: make }), context);
    expect(configErrorOf(task)).toBe(`${source} build: ${promise}`);
  });

  test.each(["buildLast", "bootstrap"] as const)("of %s", (field) => {
    const task = () => lateManifests(testEnabled("web", { [field]: make }), field, context);
    expect(configErrorOf(task)).toBe(`${source} ${field}: ${promise}`);
  });
});

describe("build", () => {
  const objects = (name: string, config: Partial<ApplicationConfig>, ...others: ReturnType<typeof testMember>[]) => {
    const problems: Problem[] = [];
    const member = testEnabled(name, config);
    const made = build(cluster, member, [member.data, ...others], problems);
    expect(problems).toEqual([]);
    return inNamespace(made, member.data, new Scopes());
  };
  const web: Partial<ApplicationConfig> = {
    routes: [{ subdomain: "web", service: "web", port: 80 }],
    build: ({ chart }) => {
      new WebService(chart, "web", { image: "traefik/whoami:v1.11.0", port: 80 });
    },
  };

  test("adds ingresses, the namespace and its network policies", () => {
    expect(objects("web", web).map(describeObject)).toEqual([
      "Deployment web/web",
      "Service web/web",
      "Ingress web/web",
      "NetworkPolicy web/allow-ingress-web-80",
      "Namespace web",
      "NetworkPolicy web/default-deny",
    ]);
  });

  test("lets requests through to the solver of HTTP-01 challenges in the namespace where somebody has routes", () => {
    const acme = testCluster({ certificates: { type: "acme", email: "a@example.com" } });
    const names = (config: Parameters<typeof testMember>[1]) => {
      const member = testEnabled("web", config, acme);
      const made = build(acme, member, [member.data], []);
      return inNamespace(made, member.data, new Scopes()).map(describeObject);
    };
    expect(names(web)).toContain("NetworkPolicy web/allow-http01-solver");
    expect(names({})).toEqual(["Namespace web", "NetworkPolicy web/default-deny"]);
  });

  test("adds no namespace that belongs to another application or to Kubernetes", () => {
    const ingress = ["Ingress shared/web", "NetworkPolicy shared/allow-ingress-web-80"];
    const own = ["Deployment shared/web", "Service shared/web"];
    expect(objects("web", { ...web, namespace: "shared" }).map(describeObject)).toEqual([...own, ...ingress]);
    expect(objects("kube-system", {})).toEqual([]);
  });

  test("gives `build` the cluster and all applications", () => {
    const other = testMember("other");
    objects(
      "web",
      {
        build: (context) => {
          expect(context.cluster).toBe(cluster);
          expect(context.applications.map(({ name }) => name)).toEqual(["web", "other"]);
        },
      },
      other,
    );
  });

  test("lets in whoever scrapes", () => {
    const scraper = testMember("prometheus", { namespace: "monitoring", provides: { metricsScraper: true } });
    expect(objects("web", { traffic: { metrics: [8080] } }, scraper)).toMatchObject([
      { kind: "Namespace" },
      {
        metadata: { name: "default-deny", namespace: "web" },
        spec: {
          ingress: [
            { from: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "monitoring" } } }] },
          ],
        },
      },
    ]);
  });

  test("leaves every construct id to the application", () => {
    const ids = ["Namespace", "default-deny", "Ingress-web", "allow-ingress-web-80"];
    const made = objects("web", {
      build: ({ chart }) => {
        for (const id of ids) addConfigMap(chart, id);
      },
    });
    expect(made).toHaveLength(ids.length + 2);
  });

  test("reports routes that lead nowhere", () => {
    const problems: Problem[] = [];
    const member = testEnabled("web", { routes: [{ subdomain: "web", service: "web", port: 80 }] });
    build(cluster, member, [member.data], problems);
    expect(problems).toEqual([
      {
        where: `${source} routes[0]`,
        what: "leads to a Service that the application does not make",
        got: '"web"',
        fix: "remove it",
      },
    ]);
  });
});

describe("chartValues", () => {
  const schema = z.strictObject({
    replicas: z.int().default(1),
    resources: z.strictObject({ cpu: z.string() }).optional(),
    extra: z.unknown().optional(),
  });
  const valuesOf = (values: unknown) => {
    const chart = {
      repository: "https://charts.example.com",
      name: "web",
      version: "1.0.0",
      schema,
      values: () => values,
      creates: { namespaced: [], clusterScoped: [] },
    };
    const member = testEnabled("web", { chart });
    return chartValues(member, { cluster, applications: [member.data] });
  };

  test("fail when they come later", () => {
    expect(configErrorOf(() => valuesOf(Promise.resolve({})))).toBe(
      `${source} chart.values: returns a promise, for which nobody waits; remove async and await: import data from files of the repository instead of reading or fetching it`,
    );
  });

  test("are nothing without a chart", () => {
    const member = testEnabled("web");
    expect(chartValues(member, { cluster, applications: [member.data] })).toBeUndefined();
  });

  test("are completed by the schema", () => {
    expect(valuesOf({ resources: { cpu: "10m" } })).toEqual({ replicas: 1, resources: { cpu: "10m" } });
  });

  test.each<[string, object, string]>([
    ["a key that the chart does not know", { replcas: 2 }, ' replcas: is not a known field; did you mean "replicas"?'],
    [
      "one deeper inside",
      { resources: { cpu: "1", mem: "1" } },
      " resources.mem: is not a known field; use one of cpu",
    ],
    ["another type", { replicas: "2" }, ' replicas: is not valid, got "2"; write a value of type number'],
  ])("fail with %s", (_, values, message) => {
    expect(configErrorOf(() => valuesOf(values))).toBe(`${source} chart.values${message}`);
  });

  test("lose members that are undefined, and keep everything else", () => {
    const extra = { a: undefined, b: [null, false, 1.5, "c", { d: undefined }] };
    expect(valuesOf({ extra })).toStrictEqual({ replicas: 1, extra: { b: [null, false, 1.5, "c", {}] } });
  });

  test.each([
    [{ list: [Number.NaN] }, "extra.list[0]: is not plain data, got NaN"],
    [{ number: 1n }, "extra.number: is not plain data, got 1"],
  ])("fail as a bug with what is not plain data", (extra, message) => {
    expect(() => valuesOf({ extra })).toThrow(new Error(`${source} chart.values.${message}`));
  });
});

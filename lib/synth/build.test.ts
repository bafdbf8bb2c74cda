import { ApiObject, type Chart, Include, Lazy } from "cdk8s";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { WebService } from "../constructs/web-service.ts";
import { ConfigError } from "../errors.ts";
import { describeObject } from "../kubernetes/object-ref.ts";
import { Scopes } from "../kubernetes/scopes.ts";
import { configErrorOf, testCluster, testEnabled, testMember } from "../testing.ts";
import { chartValues, inNamespace, lateManifests, manifestsOf, ownManifests } from "./build.ts";

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

  test("says how to bring a file that Include does not find", () => {
    const make = (chart: Chart) => new Include(chart, "a", { url: "./legacy/a.yaml" });
    expect(configErrorOf(() => manifestsOf(testMember("web"), make))).toBe(
      `${source}: includes what cannot be read, got "./legacy/a.yaml"; keep it in the repository, and name it in manifests, whose paths start from this file`,
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

test("ownManifests begins with what the application brings in files, treated as what it makes", () => {
  const labels = { app: "old" };
  const template = { metadata: { labels }, spec: { containers: [] } };
  const deployment = { apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "old" }, spec: { template } };
  const { declared, data } = testEnabled("web", { build: ({ chart }) => void addConfigMap(chart, "new") });
  const made = ownManifests(
    { declared: { ...declared, plainManifests: [deployment] }, data },
    { cluster, applications: [data] },
  );
  expect(made.map(describeObject)).toEqual(["Deployment old", "ConfigMap web-new"]);
  expect(made[0]?.spec).toEqual({
    template: { metadata: { labels: { app: "old", "app.kubernetes.io/instance": "web" } }, spec: { containers: [] } },
  });
});

test("ownManifests gives the function the cluster and all applications", () => {
  const other = testMember("other");
  const member = testEnabled("web", {
    build: (context) => {
      expect(context.cluster).toBe(cluster);
      expect(context.applications.map(({ name }) => name)).toEqual(["web", "other"]);
      addConfigMap(context.chart, "a");
    },
  });
  expect(ownManifests(member, { cluster, applications: [member.data, other] })).toEqual([
    { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "web-a" } },
  ]);
  expect(ownManifests(testEnabled("web"), { cluster, applications: [other] })).toEqual([]);
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
    [{ list: [Number.NaN] }, "extra.list[0]: is no plain data, got NaN; write a finite number"],
    [{ number: 1n }, "extra.number: is no plain data, got 1n; write a number, or text"],
    [circle(), "extra.self: is no plain data, got a value that holds itself; write each value once"],
  ])("fail with what is no plain data", (extra, message) => {
    expect(configErrorOf(() => valuesOf({ extra }))).toBe(`${source} chart.values ${message}`);
  });
});

describe("an object with something that is no plain data is told with its place:", () => {
  const failure = (value: unknown) =>
    configErrorOf(() =>
      manifestsOf(testMember("web"), (chart) => {
        Reflect.construct(ApiObject, [
          chart,
          "a",
          { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "settings" }, data: { port: value } },
        ]);
      }),
    );
  const fixes = { nothing: "leave the item out", list: "write a list or a mapping" };

  test.each<[string, unknown, string, string]>([
    ["no number", Number.NaN, "", "NaN; write a finite number"],
    ["too large a number", Number.POSITIVE_INFINITY, "", "Infinity; write a finite number"],
    ["undefined in a list", ["a", undefined], "[1]", `nothing, which is null or undefined; ${fixes.nothing}`],
    ["null in a list", [null], "[0]", `nothing, which is null or undefined; ${fixes.nothing}`],
    ["a function", () => 1, "", "a function; write what it returns"],
    ["a symbol", Symbol("a"), "", "a symbol; write text"],
    ["a large integer", 1n, "", "1n; write a number, or text"],
    ["a date", new Date(0), "", "a Date; write it as text, as with toISOString()"],
    ["a map", { a: new Map() }, ".a", `a Map; ${fixes.list}`],
    ["half of a character", "a\ud83d", "", "half of a character; write whole characters"],
    ["half of one in a key", { "\ud83d": "" }, '["\\ud83d"]', "half of a character in the key; write whole characters"],
    ["a circle", circle(), ".self", "a value that holds itself; write each value once"],
    ["a circle through lists", circleOfLists(), "[0]", "a value that holds itself; write each value once"],
    ["depth", nested(199), ".a.a.a", "more than 200 levels; nest less deep"],
    ["depth that no stack holds", nested(100_000), ".a.a.a", "more than 200 levels; nest less deep"],
  ])("%s", (_, value, path, message) => {
    expect(failure(value)).toBe(
      `${source}: makes ConfigMap settings with something that is no plain data, at data.port${path}, got ${message}`,
    );
  });

  test("but not what cdk8s leaves out or resolves", () => {
    const data = { a: undefined, b: null, c: Lazy.any({ produce: () => "d" }), e: nested(197) };
    const [made] = manifestsOf(testMember("web"), (chart) => {
      Reflect.construct(ApiObject, [chart, "a", { apiVersion: "v1", kind: "ConfigMap", data }]);
    });
    expect(made?.data).toEqual({ c: "d", e: nested(197) });
  });

  test("and a bug in what resolves itself stays one", () => {
    const produce = () => {
      throw new TypeError("a bug");
    };
    expect(() => failure(Lazy.any({ produce }))).toThrow(`${source}: its objects cannot be rendered`);
  });
});

function circle(): object {
  const value: { self?: object } = {};
  value.self = value;
  return value;
}

function circleOfLists(): unknown[] {
  const value: unknown[] = [];
  value.push(value);
  return value;
}

/** Mappings in each other. */
function nested(levels: number): unknown {
  let value: unknown = "end";
  for (let i = 0; i < levels; i++) value = { a: value };
  return value;
}

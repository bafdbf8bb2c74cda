import { describe, expect, it } from "vitest";
import type { Json } from "../kubernetes/manifest.ts";
import { type CompareOptions, compare } from "./compare.ts";
import { formatSteps } from "./path.ts";

/** Differences as one line each. */
function differ(before: unknown, after: unknown, options: Partial<CompareOptions> = {}): string[] {
  const copy = (value: unknown): Json => JSON.parse(JSON.stringify(value));
  return compare(copy(before), copy(after), { group: "", kind: "", ...options }).map(({ steps, same, ...sides }) => {
    const name = formatSteps(steps.map(({ step }) => step));
    const side = (value: Json | undefined) => (value === undefined ? "-" : JSON.stringify(value));
    return `${name}: ${side(sides.before)} > ${side(sides.after)}${same ? ` (${same})` : ""}`;
  });
}

const parseEmbedded = (text: string): Json | undefined => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

describe("compare", () => {
  it("finds nothing between equal values in another order of keys", () => {
    expect(differ({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toEqual([]);
  });

  it("tells changed, removed and added keys, null being a value", () => {
    expect(differ({ a: 1, b: 2, c: null }, { a: "1", c: 0, d: {} })).toEqual([
      'a: 1 > "1"',
      "b: 2 > -",
      "c: null > 0",
      "d: - > {}",
    ]);
  });

  it("tells a value that becomes another kind of value as a whole", () => {
    expect(differ({ a: [1], b: { c: 1 } }, { a: { 0: 1 }, b: "c" })).toEqual(['a: [1] > {"0":1}', 'b: {"c":1} > "c"']);
  });

  it("reads keys that JavaScript gives a meaning as data", () => {
    const before = JSON.parse('{"__proto__": {"a": 1}}');
    const after = JSON.parse('{"constructor": 1}');
    expect(differ(before, after)).toEqual(['__proto__: {"a":1} > -', "constructor: - > 1"]);
  });

  it("quotes keys that are no plain words", () => {
    expect(differ({ data: { "a.b/c": 1 } }, { data: { "a.b/c": 2 } })).toEqual(['data["a.b/c"]: 1 > 2']);
  });

  it("tells labels and annotations one by one, also when there were none", () => {
    expect(differ({}, { labels: { a: "x", b: "y" }, annotations: {} })).toEqual([
      'labels.a: - > "x"',
      'labels.b: - > "y"',
      "annotations: - > {}",
    ]);
    expect(differ({ labels: { a: "x" } }, {})).toEqual(['labels.a: "x" > -']);
  });

  describe("lists by merge key", () => {
    it.each([
      ["containers", [{ name: "a", image: "x" }, { name: "b" }], [{ name: "b" }, { name: "a", image: "y" }]],
      [
        "volumeMounts",
        [{ mountPath: "a", image: "x" }, { mountPath: "b" }],
        [{ mountPath: "b" }, { mountPath: "a", image: "y" }],
      ],
    ])("matches %s wherever they stand", (field, before, after) => {
      const key = field === "containers" ? "name" : "mountPath";
      expect(differ({ [field]: before }, { [field]: after })).toEqual([
        `${field}[${key}=a].image: "x" > "y"`,
        `${field} (order): ${JSON.stringify(["a", "b"].map((v) => `${key}=${v}`))} > ${JSON.stringify(["b", "a"].map((v) => `${key}=${v}`))} (order)`,
      ]);
    });

    it("tells what was added and removed", () => {
      expect(differ({ volumes: [{ name: "a" }, { name: "b" }] }, { volumes: [{ name: "c" }, { name: "b" }] })).toEqual([
        'volumes[name=a]: {"name":"a"} > -',
        'volumes[name=c]: - > {"name":"c"}',
      ]);
    });

    it("takes ports by number and protocol, TCP being the default", () => {
      const dns = [{ port: 53, protocol: "UDP" }, { port: 53 }];
      expect(
        differ(
          { ports: dns },
          {
            ports: [
              { port: 53, protocol: "UDP" },
              { port: 53, name: "tcp" },
            ],
          },
        ),
      ).toEqual(['ports[port=53].name: - > "tcp"']);
      expect(differ({ ports: [{ containerPort: 80 }] }, { ports: [{ containerPort: 80, protocol: "TCP" }] })).toEqual([
        'ports[containerPort=80].protocol: - > "TCP"',
      ]);
    });

    it("takes claim templates by their name, alerts by theirs, and tolerations as a whole", () => {
      const claim = (storage: string) => ({
        volumeClaimTemplates: [{ metadata: { name: "data" }, spec: { storage } }],
      });
      expect(differ(claim("1Gi"), claim("2Gi"))).toEqual([
        'volumeClaimTemplates[metadata.name=data].spec.storage: "1Gi" > "2Gi"',
      ]);
      const rule = (severity: string) => ({ rules: [{ alert: "Down", expr: severity }] });
      expect(differ(rule("a"), rule("b"))).toEqual(['rules[alert=Down].expr: "a" > "b"']);
      expect(differ({ tolerations: [{ key: "a" }] }, { tolerations: [{ key: "a", operator: "Exists" }] })).toEqual([
        'tolerations[key=a]: {"key":"a"} > -',
        'tolerations[key=a,operator=Exists]: - > {"key":"a","operator":"Exists"}',
      ]);
    });

    it("guesses name, key and id in unknown lists, whose order may mean something", () => {
      expect(differ({ x: [{ id: 1 }, { id: 2, v: 1 }] }, { x: [{ id: 2, v: 2 }, { id: 1 }] })).toEqual([
        "x[id=2].v: 1 > 2",
        'x (order): ["id=1","id=2"] > ["id=2","id=1"]',
      ]);
      expect(differ({ x: [{ id: 1 }] }, { x: [{ id: 2 }, { id: 1 }] })).toEqual([
        'x[id=2]: - > {"id":2}',
        'x (order): ["id=1"] > ["id=2","id=1"] (order)',
      ]);
    });

    it("tells where a new init container runs", () => {
      const name = (...names: string[]) => ({ initContainers: names.map((value) => ({ name: value })) });
      expect(differ(name("a"), name("b", "a"))).toEqual([
        'initContainers[name=b]: - > {"name":"b"}',
        'initContainers (order): ["name=a"] > ["name=b","name=a"]',
      ]);
      expect(differ(name("a"), name("a", "b"))).toEqual(['initContainers[name=b]: - > {"name":"b"}']);
    });

    it("falls back to positions when a key is missing or doubled", () => {
      expect(
        differ({ env: [{ name: "a" }, { name: "a", v: 1 }] }, { env: [{ name: "a" }, { name: "a", v: 2 }] }),
      ).toEqual(["env[1].v: 1 > 2"]);
    });
  });

  describe("lists by position", () => {
    it("leaves out what is equal at both ends", () => {
      expect(differ({ x: [[1], [2], [3]] }, { x: [[1], [9], [8], [3]] })).toEqual(["x[1]: [2] > [9]", "x[2]: - > [8]"]);
      expect(differ({ x: [[1], [2], [3]] }, { x: [[1], [3]] })).toEqual(["x[1]: [2] > -"]);
      expect(differ({ x: [[1], [1]] }, { x: [[1]] })).toEqual(["x[1]: [1] > -"]);
    });

    it("tells a sequence of single values as a whole", () => {
      expect(differ({ args: ["-a", "-b"] }, { args: ["-b", "-a"] })).toEqual(['args: ["-a","-b"] > ["-b","-a"]']);
    });
  });

  describe("sets", () => {
    it("tells members, and folds another order", () => {
      expect(differ({ verbs: ["get", "list"] }, { verbs: ["watch", "get"] })).toEqual([
        'verbs[=list]: "list" > -',
        'verbs[=watch]: - > "watch"',
      ]);
      expect(differ({ verbs: ["get", "list"] }, { verbs: ["list", "get"] })).toEqual([
        'verbs (order): ["get","list"] > ["list","get"] (order)',
      ]);
    });

    it("is a sequence when a member occurs twice", () => {
      expect(differ({ verbs: ["get", "get"] }, { verbs: ["get"] })).toEqual(['verbs: ["get","get"] > ["get"]']);
    });
  });

  describe("values that mean the same", () => {
    const limits = (cpu: Json) => ({ resources: { limits: { cpu } } });

    it("compares quantities by value where quantities stand", () => {
      expect(differ(limits("1000m"), limits(1))).toEqual(['resources.limits.cpu: "1000m" > 1 (spelling)']);
      expect(differ(limits("1Gi"), limits("1024Mi"))).toEqual(['resources.limits.cpu: "1Gi" > "1024Mi" (spelling)']);
      expect(differ(limits("1G"), limits("1Gi"))).toEqual(['resources.limits.cpu: "1G" > "1Gi"']);
      expect(differ({ sizeLimit: "1e3" }, { sizeLimit: "1k" })).toEqual(['sizeLimit: "1e3" > "1k" (spelling)']);
    });

    it("does not where they do not", () => {
      expect(differ({ limits: { cpu: "1000m" } }, { limits: { cpu: "1" } })).toEqual(['limits.cpu: "1000m" > "1"']);
    });

    it("compares durations by value in the kinds that have them", () => {
      const options = { group: "monitoring.coreos.com" };
      expect(differ({ interval: "60s" }, { interval: "1m" }, options)).toEqual(['interval: "60s" > "1m" (spelling)']);
      expect(differ({ interval: "60s" }, { interval: "1m" })).toEqual(['interval: "60s" > "1m"']);
      expect(differ({ interval: "60s" }, { interval: "61s" }, options)).toEqual(['interval: "60s" > "61s"']);
    });
  });

  describe("documents in texts", () => {
    const file = (name: string, text: string) => ({ data: { [name]: text } });
    const options = { kind: "ConfigMap", parseEmbedded };

    it("compares their structure", () => {
      expect(differ(file("a.json", '{"x": {"y": [1]}}'), file("a.json", '{"x": {"y": [2]}}'), options)).toEqual([
        'data["a.json"]{x.y}: [1] > [2]',
      ]);
      const values = (text: string) => ({ spec: { valuesContent: text } });
      expect(differ(values('{"a": 1}'), values('{"a": 2}'), { kind: "HelmChart", parseEmbedded })).toEqual([
        "spec.valuesContent{a}: 1 > 2",
      ]);
    });

    it("folds the same document in another layout", () => {
      expect(differ(file("a.json", '{"x":1}'), file("a.json", '{"x": 1}'), options)).toEqual([
        'data["a.json"]: "{\\"x\\":1}" > "{\\"x\\": 1}" (spelling)',
      ]);
    });

    it("is a text when it does not parse, is no structure, or is named after another language", () => {
      expect(differ(file("a.json", "{"), file("a.json", "[]"), options)).toEqual(['data["a.json"]: "{" > "[]"']);
      expect(differ(file("a.json", "1"), file("a.json", "2"), options)).toEqual(['data["a.json"]: "1" > "2"']);
      expect(differ(file("a.conf", "{}"), file("a.conf", "[]"), options)).toEqual(['data["a.conf"]: "{}" > "[]"']);
      expect(differ(file("a.json", "{}"), file("a.json", "[]"), { kind: "Secret", parseEmbedded })).toEqual([
        'data["a.json"]: "{}" > "[]"',
      ]);
    });
  });
});

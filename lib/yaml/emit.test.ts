import { execFileSync, spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isJsonObject, type Json, type JsonObject } from "../kubernetes/manifest.ts";
import { emit } from "./emit.ts";

describe("emit", () => {
  test("writes an object in block style", () => {
    const ports = [{ protocol: "TCP", port: 80, name: "http" }];
    const data = {
      enabled: true,
      ratio: 0.5,
      nothing: null,
      script: "echo a\necho b\n",
      list: ["yes", 1, null],
      none: [],
      empty: {},
    };
    expect(
      emit({ status: {}, spec: { ports, data }, kind: "Thing", apiVersion: "example.com/v1" }),
    ).toBe(`apiVersion: example.com/v1
kind: Thing
spec:
  data:
    empty: {}
    enabled: true
    list:
      - "yes"
      - 1
      - null
    none: []
    nothing: null
    ratio: 0.5
    script: |
      echo a
      echo b
  ports:
    - name: http
      port: 80
      protocol: TCP
status: {}
`);
  });

  test("writes lists in lists and blocks in lists", () => {
    expect(emit({ a: [[1, [2]], [], {}, "b\nc", { d: "e\n", f: [3] }] })).toBe(`a:
  - - 1
    - - 2
  - []
  - {}
  - |-
    b
    c
  - d: |
      e
    f:
      - 3
`);
  });

  test("writes an empty object", () => {
    expect(emit({})).toBe("{}\n");
  });

  test("never folds a long line", () => {
    const long = "word ".repeat(100).trim();
    expect(emit({ a: long })).toBe(`a: ${long}\n`);
  });

  test("writes keys by the rules for strings", () => {
    expect(emit({ yes: 1, "a: b": 2, "": 3, "a\nb": 4, "\t": 5 })).toBe(
      '"": 3\n"\\t": 5\n"a\\nb": 4\n"a: b": 2\n"yes": 1\n',
    );
  });

  test("announces a key that is too long to be recognized by its colon", () => {
    const [longest, longer] = ["k".repeat(1024), "k".repeat(1025)];
    expect(emit({ [longest]: 1 })).toBe(`${longest}: 1\n`);
    expect(emit({ a: [{ [longer]: { b: [1] } }] })).toBe(`a:\n  - ? ${longer}\n    :\n      b:\n        - 1\n`);
  });

  test("leaves out members that are undefined", () => {
    const object = { a: undefined, b: { c: undefined }, d: 1 };
    expect(emit(asManifest(object))).toBe("b: {}\nd: 1\n");
  });

  test("writes a member named __proto__ and objects without a prototype", () => {
    expect(emit(JSON.parse('{"__proto__":{"constructor":1}}'))).toBe("__proto__:\n  constructor: 1\n");
    expect(emit(Object.assign(Object.create(null), { a: 1 }))).toBe("a: 1\n");
  });

  test.each([
    [0, "0"],
    [-0, "0"],
    [-1.5, "-1.5"],
    [2 ** 53, "9007199254740992"],
    [1e20, "100000000000000000000"],
    [1e21, "1.0e+21"],
    [-1e-7, "-1.0e-7"],
    [1.5e300, "1.5e+300"],
  ])("writes the number %d", (value, written) => {
    expect(emit({ a: value })).toBe(`a: ${written}\n`);
  });
});

describe("order of keys", () => {
  test("puts an object's parts where readers look for them, and then follows code units", () => {
    const keys = ["status", "ä", "zone", "data", "Data", "10", "9", "spec", "metadata", "kind", "apiVersion", "name"];
    const expected = [
      "apiVersion",
      "kind",
      "metadata",
      "spec",
      "10",
      "9",
      "Data",
      "data",
      "name",
      "zone",
      "ä",
      "status",
    ];
    expect(keysOf(emit(objectWith(keys)))).toEqual(expected);
  });

  test("starts metadata with what identifies the object, at every depth", () => {
    const metadata = objectWith(["uid", "annotations", "labels", "finalizers", "namespace", "name"]);
    const expected = ["name", "namespace", "labels", "annotations", "finalizers", "uid"];
    expect(keysOf(emit({ metadata }), "  ")).toEqual(expected);
    expect(keysOf(emit({ spec: { template: { metadata } } }), "      ")).toEqual(expected);
  });

  test("puts the name first everywhere else, also in lists", () => {
    const inner = objectWith(["status", "spec", "name", "kind", "image"]);
    const expected = ["name", "image", "kind", "spec", "status"];
    expect(keysOf(emit({ spec: inner }), "  ")).toEqual(expected);
    expect(keysOf(emit({ spec: [inner] }).replace("- ", "  "), "    ")).toEqual(expected);
  });

  test("sorts many keys as it sorts few", () => {
    const keys = Array.from({ length: 100 }, (_, i) => `key-${(i * 37) % 100}`);
    expect(keysOf(emit(objectWith(keys)))).toEqual([...keys].sort());
  });
});

describe("fails with the path of what is not plain data", () => {
  class Thing {}
  test.each([
    [Number.NaN, ".spec.list[1].a: not plain data, got NaN"],
    [Number.NEGATIVE_INFINITY, ".spec.list[1].a: not plain data, got -Infinity"],
    [1n, ".spec.list[1].a: not plain data, got bigint"],
    [() => 1, ".spec.list[1].a: not plain data, got function"],
    [Symbol("a"), ".spec.list[1].a: not plain data, got symbol"],
    [new Date(0), ".spec.list[1].a: not plain data, got Date"],
    [new Map(), ".spec.list[1].a: not plain data, got Map"],
    [new Thing(), ".spec.list[1].a: not plain data, got Thing"],
    [[1, undefined], ".spec.list[1].a[1]: not plain data, got undefined"],
    [[new Thing()], ".spec.list[1].a[0]: not plain data, got Thing"],
  ])("%o", (value, message) => {
    expect(() => emit(asManifest({ spec: { list: [0, { a: value }] } }))).toThrow(new Error(message));
  });

  test("the object itself", () => {
    expect(() => emit(asManifest(new Thing()))).toThrow(new Error(".: not plain data, got Thing"));
  });
});

/** What YAML gives a meaning, in pieces that are put together at random. */
const pieces = [
  ..."-?:,[]{}#&*!|>'\"%@`=~+._0178yYnNeExXoObf \t\n\r\\<",
  ..."name metadata __proto__ constructor true No null off << --- ... |2 !!str".split(" "),
  ..."0x 0o 0b 1_000 1e3 e5 .inf .nan 1:20 2001-01-01 T00:00:00Z".split(" "),
  ..."\0 \x1b \x7f \x85 \xa0 \u2028 \u2029 \u202e \ufeff \uffff é 😀".split(" "),
  ...[": ", " #", "- ", " 00:00:00", "\n\n", "\n  ", "long ".repeat(250)],
];

/** Any data at all, most of its strings nasty; `more` are pieces for them. */
function anyObject(...more: readonly string[]): fc.Arbitrary<JsonObject> {
  const nasty = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 4 }).map((parts) => parts.join(""));
  const text = fc.oneof({ weight: 4, arbitrary: nasty }, fc.string({ unit: "binary" }));
  const float = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0); // -0 + 0 is 0
  const number = fc.oneof(fc.integer(), float);
  return fc.letrec<{ value: Json; object: JsonObject; list: Json[] }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      text,
      text,
      number,
      fc.boolean(),
      fc.constant(null),
      tie("object"),
      tie("list"),
    ),
    object: fc.dictionary(text, tie("value"), { maxKeys: 4, noNullPrototype: true }),
    list: fc.array(tie("value"), { maxLength: 4 }),
  })).object;
}

describe("any data", () => {
  test.each(["1.1", "1.2"] as const)("reads the same in YAML %s", (version) => {
    fc.assert(
      fc.property(anyObject("\ud800", "\udc00"), (object) => {
        expect(parse(emit(object), { version })).toEqual(object);
      }),
      { numRuns: 300 },
    );
  });

  test("is written the same whatever the order of its keys", () => {
    fc.assert(
      fc.property(anyObject(), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse());
        expect(emit(reversed)).toBe(emit(object));
      }),
    );
  });

  test("is not changed", () => {
    fc.assert(
      fc.property(anyObject(), (object) => {
        const before = JSON.stringify(object);
        emit(object);
        expect(JSON.stringify(object)).toBe(before);
      }),
    );
  });

  const kubectl = spawnSync("kubectl", ["version", "--client"]).status === 0;
  test.skipIf(!kubectl)(`reads the same in Kubernetes${kubectl ? "" : ": skipped, kubectl is not installed"}`, () => {
    const spec = fc.sample(anyObject(), { seed: 1, numRuns: 1_000 });
    const input = emit({ apiVersion: "example.com/v1", kind: "Thing", metadata: { name: "thing" }, spec });
    // Adds an annotation without a cluster; what it prints is what it has read.
    const command = ["annotate", "--local", "--filename=-", "--output=json", "a=b"];
    const read = execFileSync("kubectl", command, { input, encoding: "utf8", maxBuffer: 2 ** 26 });
    expect(JSON.parse(read).spec).toEqual(spec);
  });
});

/** What the types would not let through. */
function asManifest(value: unknown): JsonObject {
  if (!isJsonObject(value)) throw new TypeError("not an object");
  return value;
}

function objectWith(keys: readonly string[]): JsonObject {
  return Object.fromEntries(keys.map((key) => [key, key]));
}

/** The keys that a text has at an indentation. */
function keysOf(text: string, indentation = ""): string[] {
  const start = new RegExp(`^${indentation}"?([^ "]+)"?:`);
  return text.split("\n").flatMap((line) => start.exec(line)?.[1] ?? []);
}

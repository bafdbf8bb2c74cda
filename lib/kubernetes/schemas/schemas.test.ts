import { describe, expect, it } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { createSchemas } from "./schemas.ts";

const files = {
  "index.generated.json": {
    "example.com/v1": {
      Ship: {},
      Port: { scope: "Cluster", name: "dns-label", deprecated: "1.35", replacement: "example.com/v2" },
      Boat: { since: "1.35" },
    },
    "example.com/v1beta1": {
      Ship: { removed: "1.20", replacement: "example.com/v1", gone: true },
      Boat: { removed: "1.35" },
    },
    "example.com/v2": { Port: { scope: "Cluster", type: "example.com/v1#Port", since: "1.35" } },
  },
  "example.com_v1.generated.json": {
    Ship: {
      "apiVersion!": "string",
      "kind!": "string",
      "metadata!": { name: "string", generateName: "string" },
      "name!": "string",
      crew: "Sailor[name,rank=mate]",
      flags: "(red|white)[=]",
      hold: { "*": "quantity" },
      sails: "int32 1..4 since 1.35",
      oars: "int32 until 1.35",
      log: "secret{}",
      motor: "Motor",
    },
    Sailor: { "name!": "string", rank: "string" },
    Engine: { power: "int32", "fuel!": "diesel|gas" },
    Motor: { "@like": "Engine", brand: "string", "@exactly one": ["brand power"] },
    Port: { "apiVersion!": "string", "kind!": "string", "metadata!": { name: "string" } },
    Boat: { "apiVersion!": "string", "kind!": "string", "metadata!": { name: "string" } },
  },
};

const readFile = (fileName: string) => JSON.stringify(Object.entries(files).find(([name]) => name === fileName)?.[1]);
const read: string[] = [];
const schemas = createSchemas((fileName) => {
  read.push(fileName);
  return readFile(fileName);
});

const ship = { apiVersion: "example.com/v1", kind: "Ship", metadata: { name: "ark" }, name: "Ark" };
const validate = (fields: object, kubernetes = "1.36") => schemas.validate({ ...ship, ...fields }, { kubernetes });

describe("validate", () => {
  it("reads the index, and a file when a kind of it is first seen", () => {
    expect(read).toEqual(["index.generated.json"]);
    expect(validate({})).toEqual([]);
    expect(validate({})).toEqual([]);
    expect(read).toEqual(["index.generated.json", "example.com_v1.generated.json"]);
  });

  it("fails with what is expected and with the nearest name", () => {
    expect(validate({ nmae: 1 })).toEqual([{ path: ["nmae"], message: "is an unknown field", suggestion: "name" }]);
    expect(validate({ mast: 1 })).toEqual([
      {
        path: ["mast"],
        message: "is an unknown field",
        expected: "one of apiVersion, kind, metadata, name, crew, flags, hold, sails, oars, log, motor",
      },
    ]);
    expect(validate({ name: 5 })).toEqual([
      { path: ["name"], message: "must be a string, got 5", expected: "a string", suggestion: '"5"' },
    ]);
    expect(validate({ flags: ["rde"] })).toEqual([
      {
        path: ["flags", 0],
        message: 'must be one of red, white, got "rde"',
        expected: "one of red, white",
        suggestion: "red",
      },
    ]);
    expect(validate({ motor: { power: 5 } })).toEqual([
      { path: ["motor", "fuel"], message: "is missing", expected: "one of diesel, gas" },
    ]);
  });

  it("fails with every problem of an object", () => {
    expect(validate({ crew: [{ nam: "a" }, 5], sails: 9 }).map(({ path }) => path)).toEqual([
      ["crew", 0, "nam"],
      ["crew", 0, "name"],
      ["crew", 1],
      ["sails"],
    ]);
  });

  it("takes the fields of a like type, and fails on its rules", () => {
    expect(validate({ motor: { power: 5, fuel: "gas" } })).toEqual([]);
    expect(validate({ motor: { power: 5, brand: "A", fuel: "gas" } })).toEqual([
      { path: ["motor"], message: "must have exactly one of brand, power, got brand, power" },
    ]);
  });

  it("takes any field of an open object, and fails on its value", () => {
    expect(validate({ hold: { apples: "5k" } })).toEqual([]);
    expect(validate({ hold: { apples: "many" } }).map(({ path }) => path)).toEqual([["hold", "apples"]]);
  });

  it("fails on an item that repeats another, with the default of a key", () => {
    expect(validate({ crew: [{ name: "a" }, { name: "a", rank: "mate" }, { name: "a", rank: "cook" }] })).toEqual([
      { path: ["crew", 1], message: 'repeats name "a" and rank "mate" of item 0' },
    ]);
    expect(validate({ flags: ["red", "white", "red"] })).toEqual([
      { path: ["flags", 2], message: 'repeats "red" of item 0' },
    ]);
  });

  it("never shows what can be a secret", () => {
    expect(validate({ log: { a: 5 } })).toEqual([
      { path: ["log", "a"], message: "must be a string", expected: "a string" },
    ]);
    expect(validate({ log: "hunter2" })).toEqual([{ path: ["log"], message: "must be a map", expected: "a map" }]);
  });

  it("knows which versions have a field", () => {
    expect(validate({ sails: 1 }, "v1.35.2+k3s1")).toEqual([]);
    expect(validate({ sails: 1 }, "1.34")).toEqual([{ path: ["sails"], message: "is new in Kubernetes 1.35" }]);
    expect(validate({ oars: 1 }, "1.35")).toEqual([]);
    expect(validate({ oars: 1 }, "1.36")).toEqual([{ path: ["oars"], message: "was removed in Kubernetes 1.36" }]);
  });

  it("knows which versions serve a kind", () => {
    expect(validate({ apiVersion: "example.com/v1beta1" })).toEqual([
      {
        path: ["apiVersion"],
        message: "example.com/v1beta1 Ship was removed in Kubernetes 1.20",
        suggestion: "example.com/v1",
      },
    ]);
    expect(validate({ apiVersion: "example.com/v1", kind: "Boat" }, "1.34")).toEqual([
      {
        path: ["apiVersion"],
        message: "example.com/v1 Boat is new in Kubernetes 1.35",
        suggestion: "example.com/v1beta1",
      },
    ]);
  });

  it("fails on a kind without schema, with the nearest one", () => {
    expect(validate({ kind: "Shp" })).toEqual([
      { path: ["kind"], message: "no schema is known for example.com/v1 Shp", suggestion: "Ship" },
    ]);
    expect(validate({ apiVersion: "v1" })).toEqual([
      { path: ["apiVersion"], message: "no schema is known for v1 Ship", suggestion: "example.com/v1" },
    ]);
    expect(validate({ apiVersion: "exampl.com/v1", kind: "Train" })).toEqual([
      { path: ["apiVersion"], message: "no schema is known for exampl.com/v1 Train", suggestion: "example.com/v1" },
    ]);
    expect(validate({ apiVersion: "constructor", kind: "toString" })).toEqual([
      { path: ["apiVersion"], message: "no schema is known for constructor toString" },
    ]);
    expect(validate({ apiVersion: 1 })).toEqual([
      { path: ["apiVersion"], message: "must be a string such as apps/v1" },
    ]);
    expect(validate({ kind: null })).toEqual([{ path: ["kind"], message: "must be a string such as Deployment" }]);
  });

  it("fails on a name that the kind does not take", () => {
    expect(validate({ metadata: { generateName: "a-" } })).toEqual([]);
    expect(validate({ metadata: {} })).toEqual([
      { path: ["metadata", "name"], message: "is missing", expected: "a name" },
    ]);
    expect(validate({ metadata: { name: "Noahs Ark" } })).toEqual([
      {
        path: ["metadata", "name"],
        message: 'must be a DNS name (a-z, 0-9, - and ., at most 253 characters), got "Noahs Ark"',
        expected: "a DNS name (a-z, 0-9, - and ., at most 253 characters)",
        suggestion: "noahs-ark",
      },
    ]);
  });
});

describe("with CustomResourceDefinitions", () => {
  const definition: JsonObject = {
    spec: {
      group: "example.com",
      scope: "Namespaced",
      names: { kind: "Port" },
      versions: [
        { name: "v1", schema: { openAPIV3Schema: { type: "object", properties: { depth: { type: "integer" } } } } },
        { name: "v3", schema: { openAPIV3Schema: { type: "object", properties: { berths: { type: "integer" } } } } },
      ],
    },
  };
  const own = createSchemas(
    (fileName) => (fileName === "meta_v1.generated.json" ? '{"ObjectMeta":{"name":"string"}}' : readFile(fileName)),
    [definition],
  );
  const port = { apiVersion: "example.com/v3", kind: "Port", metadata: { name: "a" }, berths: 5 };

  it("knows their kinds, and better than from the data", () => {
    expect(own.validate(port, { kubernetes: "1.36" })).toEqual([]);
    expect(own.validate({ ...port, berths: "5" }, { kubernetes: "1.36" }).map(({ path }) => path)).toEqual([
      ["berths"],
    ]);
    expect(
      own.validate({ ...port, apiVersion: "example.com/v1", berths: 1, depth: 2 }, { kubernetes: "1.36" }),
    ).toMatchObject([{ path: ["berths"], message: "is an unknown field" }]);
    expect(own.scopeOf("example.com/v1", "Port")).toBe("Namespaced");
    expect(own.validate(ship, { kubernetes: "1.36" })).toEqual([]);
  });
});

describe("has, scopeOf and lifecycleOf", () => {
  it("know a kind", () => {
    expect(schemas.has("example.com/v1", "Port")).toBe(true);
    expect(schemas.scopeOf("example.com/v1", "Port")).toBe("Cluster");
    expect(schemas.scopeOf("example.com/v1", "Ship")).toBe("Namespaced");
    expect(schemas.lifecycleOf("example.com/v1", "Port")).toMatchObject({
      deprecated: "1.35",
      replacement: "example.com/v2",
    });
  });

  it("know nothing of an unknown kind", () => {
    expect(schemas.has("example.com/v1", "Train")).toBe(false);
    expect(schemas.scopeOf("example.com/v1", "Train")).toBeUndefined();
    expect(schemas.lifecycleOf("other/v1", "Train")).toBeUndefined();
  });
});

describe("listKeysAt", () => {
  it.each([
    [["crew"], [{ name: "name" }, { name: "rank", default: "mate" }]],
    [["flags"], "set"],
    [["hold"], undefined],
    [["crew", 0, "name"], undefined],
    [["nothing", "here"], undefined],
  ])("of %j", (path, keys) => {
    expect(schemas.listKeysAt("example.com/v1", "Ship", path)).toEqual(keys);
  });

  it("knows nothing of a kind without type", () => {
    expect(schemas.listKeysAt("example.com/v1beta1", "Ship", ["crew"])).toBeUndefined();
    expect(schemas.listKeysAt("example.com/v1", "Train", ["crew"])).toBeUndefined();
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJsonObject, type Json } from "../manifest.ts";
import { Library } from "./library.ts";
import type { Node } from "./node.ts";
import type { Index } from "./notation.ts";
import { changed, readCases, testSchemas } from "./testing.ts";

const folder = join(import.meta.dirname, "data");
const readData = (fileName: string) => readFileSync(join(folder, fileName), "utf8");
const library = new Library(readData);
const index: Index = JSON.parse(readData("index.generated.json"));
const kinds = Object.entries(index).flatMap(([apiVersion, entries]) =>
  Object.entries(entries).map(([kind, entry]) => ({ apiVersion, kind, entry })),
);

/** Every type that can be reached from a type, each one parsed. */
function walk(node: Node, seen: Set<Node>): void {
  if (seen.has(node)) return;
  seen.add(node);
  if (node.is === "nullable" || node.is === "ruled") walk(node.node, seen);
  if (node.is === "ruled" && node.advice !== undefined) walk(node.advice, seen);
  if (node.is === "list") walk(node.items, seen);
  if (node.is === "map") walk(node.values, seen);
  if (node.is === "object") {
    for (const name of node.names) {
      const field = node.field(name);
      if (field !== undefined) walk(field.node, seen);
    }
  }
}

describe("the data", () => {
  it("has an object type for every kind that is served, and every type can be parsed", () => {
    const seen = new Set<Node>();
    for (const { apiVersion, kind, entry } of kinds.filter(({ entry }) => !entry.gone)) {
      const type = library.type(entry.type ?? `${apiVersion}#${kind}`);
      expect(type.is === "object" && type.required).toEqual(expect.arrayContaining(["apiVersion", "kind", "metadata"]));
      walk(type, seen);
      if (entry.name !== undefined) expect(library.expression(entry.name).node.is).toBe("scalar");
    }
    expect(seen.size).toBeGreaterThan(5000);
  });

  it("names replacements that have the kind", () => {
    for (const { kind, entry } of kinds) {
      if (entry.replacement !== undefined) expect(testSchemas.has(entry.replacement, kind)).toBe(true);
    }
  });

  it("covers every kind that the product needs", () => {
    const groups = new Set(kinds.map(({ apiVersion }) => apiVersion.replace(/\/?v\d\w*$/, "")));
    expect([...groups]).toEqual(
      expect.arrayContaining([
        "",
        "acme.cert-manager.io",
        "apps",
        "argoproj.io",
        "batch",
        "bitnami.com",
        "cert-manager.io",
        "external-secrets.io",
        "gateway.networking.k8s.io",
        "helm.cattle.io",
        "k3s.cattle.io",
        "kyverno.io",
        "longhorn.io",
        "metallb.io",
        "monitoring.coreos.com",
        "networking.k8s.io",
        "traefik.io",
        "upgrade.cattle.io",
        "velero.io",
      ]),
    );
  });
});

describe("the data of Kubernetes", () => {
  it.each([
    ["apps/v1", "Deployment", ["spec", "template", "spec", "containers"], [{ name: "name" }]],
    [
      "apps/v1",
      "Deployment",
      ["spec", "template", "spec", "containers", 0, "ports"],
      [{ name: "containerPort" }, { name: "protocol", default: "TCP" }],
    ],
    ["v1", "Service", ["spec", "ports"], [{ name: "port" }, { name: "protocol", default: "TCP" }]],
    ["v1", "Pod", ["metadata", "finalizers"], "set"],
    ["v1", "Pod", ["spec", "tolerations"], undefined],
    ["gateway.networking.k8s.io/v1", "Gateway", ["spec", "listeners"], [{ name: "name" }]],
  ])("knows the merge keys of %s %s %j", (apiVersion, kind, path, keys) => {
    expect(testSchemas.listKeysAt(apiVersion, kind, path)).toEqual(keys);
  });

  it.each([
    ["v1", "Namespace", "Cluster"],
    ["v1", "Pod", "Namespaced"],
    ["policy/v1beta1", "PodSecurityPolicy", "Cluster"],
    ["rbac.authorization.k8s.io/v1beta1", "ClusterRole", "Cluster"],
    ["cert-manager.io/v1", "ClusterIssuer", "Cluster"],
    ["helm.cattle.io/v1", "HelmChart", "Namespaced"],
  ])("knows the scope of %s %s", (apiVersion, kind, scope) => {
    expect(testSchemas.scopeOf(apiVersion, kind)).toBe(scope);
  });

  it.each([
    ["policy/v1beta1", "PodDisruptionBudget", { deprecated: "1.21", removed: "1.25", replacement: "policy/v1" }],
    [
      "resource.k8s.io/v1beta1",
      "ResourceClaim",
      { deprecated: "1.35", removed: "1.38", replacement: "resource.k8s.io/v1" },
    ],
    ["resource.k8s.io/v1", "ResourceClaim", { since: "1.34" }],
    ["v1", "Endpoints", { deprecated: "1.33" }],
    ["apps/v1", "Deployment", {}],
  ])("knows the life of %s %s", (apiVersion, kind, life) => {
    expect(testSchemas.lifecycleOf(apiVersion, kind)).toMatchObject(life);
  });

  it("knows when a kind took other names", () => {
    const service = { apiVersion: "v1", kind: "Service", metadata: { name: "1shop" }, spec: { ports: [{ port: 80 }] } };
    expect(testSchemas.validate(service, { kubernetes: "1.36" })).toEqual([]);
    expect(testSchemas.validate(service, { kubernetes: "1.35" }).map(({ message }) => message)).toEqual([
      'must be a DNS label that begins with a letter (a-z, 0-9 and -, at most 63 characters), got "1shop"',
    ]);
  });

  it("knows when a field came", () => {
    const pod = {
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name: "a" },
      spec: { hostnameOverride: "a.example.com", containers: [{ name: "a", image: "a" }] },
    };
    expect(testSchemas.validate(pod, { kubernetes: "1.34" })).toEqual([]);
    expect(testSchemas.validate(pod, { kubernetes: "1.33" })).toEqual([
      { path: ["spec", "hostnameOverride"], message: "is new in Kubernetes 1.34" },
    ]);
  });
});

interface Position {
  readonly node: Node;
  readonly value: Json;
  readonly path: readonly (string | number)[];
}

/** Every place in a value that has a type of its own. */
function positionsIn(position: Position): Position[] {
  const { node, value, path } = position;
  const inside: Position[] = [];
  if (node.is === "nullable" || node.is === "ruled") return positionsIn({ ...position, node: node.node });
  if (node.is === "list" && Array.isArray(value)) {
    for (const [step, item] of value.entries()) inside.push({ node: node.items, value: item, path: [...path, step] });
  }
  if (isJsonObject(value)) {
    for (const [name, field] of Object.entries(value)) {
      const inner = node.is === "map" ? node.values : node.is === "object" ? node.field(name)?.node : undefined;
      if (inner !== undefined) inside.push({ node: inner, value: field, path: [...path, name] });
    }
  }
  return [position, ...inside.flatMap(positionsIn)];
}

describe("every valid object", () => {
  const places = readCases().flatMap(({ cases }) =>
    cases.flatMap(({ object }) => {
      const node = library.type(index[object.apiVersion]?.[object.kind]?.type ?? `${object.apiVersion}#${object.kind}`);
      return positionsIn({ node, value: object, path: [] }).map((position) => ({ ...position, object }));
    }),
  );
  const closed = places.filter(
    ({ node }) => node.is === "object" && node.field("*") === undefined && node.field("?") === undefined,
  );
  const validate = (object: Parameters<typeof changed>[0]) => testSchemas.validate(object, { kubernetes: "1.36" });

  it("is refused with an unknown field in any closed object of it", () => {
    expect(closed.length).toBeGreaterThan(700);
    for (const { object, path } of closed) {
      const at = [...path, "unknownField"];
      expect(validate(changed(object, at, "x")).map((problem) => [problem.path, problem.message])).toContainEqual([
        at,
        "is an unknown field",
      ]);
    }
  });

  it("is refused with a field of any name that is not its own", () => {
    fc.assert(
      fc.property(fc.constantFrom(...closed), fc.string(), ({ object, path, node }, name) => {
        if (node.is !== "object" || node.field(name) !== undefined) return;
        expect(validate(changed(object, [...path, name], null)).map((problem) => problem.path)).toContainEqual([
          ...path,
          name,
        ]);
      }),
    );
  });

  it("never makes the validator crash, whatever is put anywhere in it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), ({ object, path }, value) => {
        expect(validate(changed(object, path, jsonOf(value)))).toBeInstanceOf(Array);
      }),
    );
  });
});

function jsonOf(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}

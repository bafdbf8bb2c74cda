import { describe, expect, it } from "vitest";
import type { Definition, KindEntry } from "../notation.ts";
import { addAdvice, addKinds, addTypes, type Facts } from "./facts.ts";
import type { Types } from "./types.ts";

describe("addTypes", () => {
  const typesWith = (facts: NonNullable<Facts["types"]>[string]) => {
    const types: Types = new Map([["v1#Pod", { "spec!": "PodSpec", status: "PodStatus" }]]);
    addTypes(types, { types: { v1: facts } });
    return Object.fromEntries(types);
  };

  it("replaces, adds, removes and requires fields", () => {
    expect(typesWith({ Pod: { spec: "string", "status!": "object", kind: "string" }, Name: "dns-label" })).toEqual({
      "v1#Pod": { spec: "string", "status!": "object", kind: "string" },
      "v1#Name": "dns-label",
    });
    expect(typesWith({ Pod: { status: null } })).toEqual({ "v1#Pod": { "spec!": "PodSpec" } });
  });

  it("fails on a fact that changes nothing", () => {
    expect(() => typesWith({ Pod: { status: "PodStatus" } })).toThrow("these facts change nothing: v1#Pod.status");
    expect(() => typesWith({ Pod: { stats: null } })).toThrow("these facts change nothing: v1#Pod.stats");
  });
});

describe("a name with dots", () => {
  const mesh = (): Types =>
    new Map<string, Definition>([
      ["a.io/v1#Mesh", { "spec!": { peers: "Mesh.spec.peers[]", mode: "string" } }],
      ["a.io/v1#Mesh.spec.peers", { name: "string" }],
    ]);

  it("is of an object in a type, and in what it refers to", () => {
    const types = mesh();
    addTypes(types, {
      types: { "a.io/v1": { "Mesh.spec": { mode: "on|off" }, "Mesh.spec.peers": { name: "dns-label" } } },
    });
    expect(Object.fromEntries(types)).toEqual({
      "a.io/v1#Mesh": { "spec!": { peers: "Mesh.spec.peers[]", mode: "on|off" } },
      "a.io/v1#Mesh.spec.peers": { name: "dns-label" },
    });
  });

  it("fails where there is nothing", () => {
    expect(() => addTypes(mesh(), { types: { "a.io/v1": { "Mesh.status": { a: "string" } } } })).toThrow(
      "there is no status to know more about in a.io/v1",
    );
  });

  it("is given advice beside its type", () => {
    const types = mesh();
    addAdvice(types, { advice: { "a.io/v1": { "Mesh.spec": { "@exactly one": ["mode peers"] } } } });
    expect(types.get("a.io/v1#Mesh")).toEqual({
      "spec!": {
        peers: "Mesh.spec.peers[]",
        mode: "string",
        "@advice": { "*": "any", "@exactly one": ["mode peers"] },
      },
    });
  });
});

describe("addKinds", () => {
  it("adds to what is known, and keeps no more than the end of what is gone", () => {
    const kinds = new Map<string, KindEntry>([["rbac/v1#Role", { scope: "Cluster" }]]);
    addKinds(kinds, {
      kinds: {
        "rbac/v1": { Role: { name: "path-segment" } },
        "rbac/v1beta1": { "Role Other": { removed: "1.22", replacement: "rbac/v1" } },
      },
    });
    expect(Object.fromEntries(kinds)).toEqual({
      "rbac/v1#Role": { scope: "Cluster", name: "path-segment" },
      "rbac/v1beta1#Role": { scope: "Cluster", removed: "1.22", replacement: "rbac/v1", gone: true },
      "rbac/v1beta1#Other": { removed: "1.22", replacement: "rbac/v1", gone: true },
    });
  });
});

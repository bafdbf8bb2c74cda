import { describe, expect, it } from "vitest";
import type { KindEntry } from "../notation.ts";
import { addKinds, addTypes, type Facts } from "./facts.ts";
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
    expect(() => typesWith({ Pod: { status: "PodStatus" } })).toThrow("the facts on v1#Pod change nothing");
    expect(() => typesWith({ Pod: { stats: null } })).toThrow("there is no field stats to remove");
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

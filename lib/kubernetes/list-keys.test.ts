import { describe, expect, test } from "vitest";
import { isSet, listKeysOf, orderOf } from "./list-keys.ts";
import { testSchemas } from "./schemas/testing.ts";

const pod = ["spec", "template", "spec"];
const container = [...pod, "containers", 0];

/** Lists that the API server merges by key, or as sets. */
const places: readonly (readonly [string, string, readonly (string | number)[]])[] = [
  ["apps/v1", "Deployment", [...pod, "containers"]],
  ["apps/v1", "Deployment", [...pod, "initContainers"]],
  ["apps/v1", "Deployment", [...pod, "ephemeralContainers"]],
  ["apps/v1", "Deployment", [...pod, "volumes"]],
  ["apps/v1", "Deployment", [...pod, "imagePullSecrets"]],
  ["apps/v1", "Deployment", [...pod, "hostAliases"]],
  ["apps/v1", "Deployment", [...pod, "topologySpreadConstraints"]],
  ["apps/v1", "Deployment", [...container, "ports"]],
  ["apps/v1", "Deployment", [...container, "env"]],
  ["apps/v1", "Deployment", [...container, "volumeMounts"]],
  ["apps/v1", "Deployment", [...container, "volumeDevices"]],
  ["apps/v1", "Deployment", ["metadata", "ownerReferences"]],
  ["apps/v1", "Deployment", ["metadata", "finalizers"]],
  ["v1", "Service", ["spec", "ports"]],
  ["gateway.networking.k8s.io/v1", "Gateway", ["spec", "listeners"]],
];

describe("the table agrees with the API server on", () => {
  test.each(places)("%s %s %j", (apiVersion, kind, path) => {
    const field = String(path.at(-1));
    const keys = testSchemas.listKeysAt(apiVersion, kind, path);
    if (keys === undefined) throw new Error(`no keys of ${field} are known`);
    if (keys === "set") return expect(isSet(field)).toBe(true);
    const told = listKeysOf(field).map((key) =>
      key.map(({ names, fallback }) => `${names.map((name) => name.join(".")).join("|")}=${fallback}`),
    );
    expect(told).toContainEqual(keys.map((key) => `${key.name}=${key.default}`));
  });
});

test("the order of a list means nothing unless it is said", () => {
  expect([orderOf("volumes"), orderOf("env"), orderOf("initContainers")]).toEqual(["free", "guessed", "fixed"]);
});

test("nothing is known of fields that only some charts have", () => {
  expect(listKeysOf("widgets")).toEqual([]);
  expect(isSet("args")).toBe(false);
});

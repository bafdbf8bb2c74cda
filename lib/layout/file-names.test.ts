import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ConfigError } from "../errors.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { identityOf } from "../kubernetes/object-ref.ts";
import { configErrorOf } from "../testing.ts";
import { fileNames } from "./file-names.ts";

function object(apiVersion: string, kind: string, name: string, namespace?: string): Manifest {
  return { apiVersion, kind, metadata: namespace === undefined ? { name } : { name, namespace } };
}

describe("fileNames", () => {
  test("takes kind and name where that is enough", () => {
    const objects = [object("v1", "Service", "web", "shop"), object("v1", "Secret", "web", "shop")];
    expect([...fileNames(objects).values()]).toEqual(["Service-web.yaml", "Secret-web.yaml"]);
  });

  test("adds the namespace for those that would share a name", () => {
    const objects = [
      object("v1", "Service", "web", "shop"),
      object("v1", "Service", "web", "bank"),
      object("v1", "Service", "api", "bank"),
    ];
    expect([...fileNames(objects).values()].sort()).toEqual([
      "Service-api.yaml",
      "Service-bank-web.yaml",
      "Service-shop-web.yaml",
    ]);
  });

  test("adds the API group where the namespace tells nothing", () => {
    const objects = [
      object("v1", "Service", "web", "shop"),
      object("serving.knative.dev/v1", "Service", "web", "shop"),
    ];
    expect([...fileNames(objects).values()]).toEqual(["Service-web.yaml", "Service-serving.knative.dev-web.yaml"]);
  });

  test("adds both when it must", () => {
    const objects = ["a.io/v1", "b.io/v1"].flatMap((apiVersion) => [
      object(apiVersion, "Service", "web", "shop"),
      object(apiVersion, "Service", "web", "bank"),
    ]);
    expect([...fileNames(objects).values()].sort()).toEqual([
      "Service-a.io-bank-web.yaml",
      "Service-a.io-shop-web.yaml",
      "Service-b.io-bank-web.yaml",
      "Service-b.io-shop-web.yaml",
    ]);
  });

  test("never gives away a name that is taken", () => {
    const objects = [
      object("v1", "Secret", "a-b", "x"),
      object("v1", "Secret", "b", "a"),
      object("v1", "Secret", "b", "c"),
    ];
    expect([...fileNames(objects).values()].sort()).toEqual(["Secret-a-b.yaml", "Secret-b.yaml", "Secret-c-b.yaml"]);
  });

  test("writes what a file system refuses in another way", () => {
    const objects = [object("rbac.authorization.k8s.io/v1", "ClusterRole", "system:node/all")];
    expect([...fileNames(objects).values()]).toEqual(["ClusterRole-system%3Anode%2Fall.yaml"]);
  });

  test("fails when nothing tells two objects apart", () => {
    const objects = [object("v1", "Secret", "a", "b"), object("v1", "Secret", "a", "b")];
    expect(configErrorOf(() => fileNames(objects))).toBe(
      [
        "Secret b/a: would share its file with another object, got Secret-b-a.yaml; rename one of them",
        "Secret b/a: would share its file with another object, got Secret-b-a.yaml; rename one of them",
      ].join("\n"),
    );
  });

  test("names are unique, tell no position, and do not depend on the order", () => {
    const part = fc.constantFrom("a", "b", "a-b", "b-a");
    const anObject = fc
      .tuple(fc.constantFrom("v1", "a/v1", "b.io/v1"), fc.constantFrom("Secret", "Service"), part, fc.option(part))
      .map(([apiVersion, kind, name, namespace]) => object(apiVersion, kind, name, namespace ?? undefined));
    const objects = fc.uniqueArray(anObject, { selector: identityOf, maxLength: 12 });
    const namesOf = (of: readonly Manifest[]) => {
      try {
        const names = fileNames(of);
        return new Map(of.map((each) => [identityOf(each), names.get(each)]));
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error;
        return new Set(error.message.split("\n"));
      }
    };
    fc.assert(
      fc.property(
        objects.chain((of) => fc.tuple(fc.constant(of), fc.shuffledSubarray(of, { minLength: of.length }))),
        ([of, shuffled]) => {
          const names = namesOf(of);
          expect(namesOf(shuffled)).toEqual(names);
          if (names instanceof Map) expect(new Set(names.values()).size).toBe(of.length);
          for (const name of names.values()) expect(name).not.toMatch(/\d/);
        },
      ),
    );
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { isJsonObject, isManifest, type Json, type Manifest } from "../kubernetes/manifest.ts";
import { readCases, testSchemas } from "../kubernetes/schemas/testing.ts";
import { check } from "./check.ts";

/** One valid object of each kind, a few at a time, so that some refer to others. */
const objects = readCases().flatMap(({ cases }) => cases.map(({ object }) => object));
const few = fc.subarray(objects, { minLength: 1, maxLength: 8 });

/** Names of what every JavaScript object has are names like any other. */
const key = fc.constantFrom("name", "kind", "toString", "valueOf", "constructor", "length", "__proto__", "toJSON", "");
const value = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.oneof(fc.constantFrom<Json>("", "a/b", "*", ":", "::/0", "-1", "\ud800", 0, -1, 1e21, null, true), fc.string()),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(key, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

/** An object in which one place holds something else. */
function changed(manifest: Manifest, place: number, to: Json): Manifest {
  let left = place;
  const visit = (from: Json): Json => {
    if (left-- === 0) return to;
    if (Array.isArray(from)) return from.map(visit);
    return isJsonObject(from)
      ? Object.fromEntries(Object.entries(from).map(([name, each]) => [name, visit(each)]))
      : from;
  };
  const result = visit(manifest);
  return isManifest(result) ? result : manifest;
}

test("no rule crashes, whatever is put anywhere in an object", () => {
  fc.assert(
    fc.property(
      few,
      fc.array(fc.tuple(fc.nat(100), fc.nat(150), value), { minLength: 1, maxLength: 2 }),
      (manifests, changes) => {
        let all: readonly Manifest[] = manifests;
        for (const [at, place, to] of changes) {
          all = all.map((each, i) => (i === at % all.length ? changed(each, place, to) : each));
        }
        const checked = all.map((manifest) => ({ manifest, file: "a.yaml" }));
        expect(check({ kubernetes: "1.36", closed: true, objects: checked, schemas: testSchemas })).toBeInstanceOf(
          Array,
        );
      },
    ),
    { numRuns: 300 },
  );
});

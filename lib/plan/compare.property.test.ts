import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJsonObject, type Json, type JsonObject } from "../kubernetes/manifest.ts";
import { compare, type Difference } from "./compare.ts";
import { deepEqual } from "./equal.ts";
import { keyLists } from "./merge-keys.ts";
import { keyOf, type Path } from "./path.ts";
import { parseJson } from "./testing.ts";

const options = { group: "", kind: "ConfigMap", parseEmbedded: parseJson };
const words = [
  "a",
  "args",
  "containers",
  "data",
  "env",
  "finalizers",
  "image",
  "initContainers",
  "labels",
  "name",
  "ports",
  "verbs",
  "x.json",
];
const scalar = fc.oneof(
  fc.constantFrom("a", "b", "1Gi", "1024Mi", "x\ny", '{"a": [1]}', '{"a":[1]}', '{"b": 2}'),
  fc.integer({ min: 0, max: 2 }),
  fc.constant(null),
);

const { value, item } = fc.letrec<{ value: Json; item: JsonObject }>((tie) => ({
  item: fc.record({ name: fc.constantFrom("a", "b", "c", "d"), value: tie("value") }, { requiredKeys: ["name"] }),
  value: fc.oneof(
    { depthSize: "small", maxDepth: 4 },
    scalar,
    fc.dictionary(fc.constantFrom(...words), tie("value"), { maxKeys: 4 }),
    fc.uniqueArray(tie("item"), { selector: ({ name }) => name, maxLength: 4 }),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 4 }),
  ),
}));
const document = fc.dictionary(fc.constantFrom(...words), fc.oneof(value, fc.array(item, { maxLength: 3 })), {
  minKeys: 1,
  maxKeys: 5,
});

const gone = Symbol("gone");
type Patched = Json | typeof gone;

/** What the differences make of a value. */
function patch(before: Json | undefined, edits: readonly Difference[], depth: number): Patched {
  const here = edits.find(({ steps }) => steps.length === depth);
  if (here) return here.after === undefined ? gone : here.after;
  const first = edits[0]?.steps[depth];
  if (first === undefined) return before === undefined ? gone : before;
  const { step } = first;
  if (typeof step === "string") return patchMapping(isJsonObject(before) ? before : {}, edits, depth);
  if (typeof step === "object" && "inside" in step) {
    const inner = patch(parseJson(String(before)), edits, depth + 1);
    return inner === gone ? gone : JSON.stringify(inner);
  }
  const list = Array.isArray(before) ? before : [];
  return typeof step === "number" ? patchPositions(list, edits, depth) : patchKeyed(list, first, edits, depth);
}

function at(edits: readonly Difference[], depth: number, test: (step: Path["step"]) => boolean): Difference[] {
  return edits.filter(({ steps }) => steps[depth] !== undefined && test(steps[depth].step));
}

function patchMapping(before: JsonObject, edits: readonly Difference[], depth: number): Json {
  const keys = new Set([...Object.keys(before), ...edits.map(({ steps }) => String(steps[depth]?.step))]);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const own = at(edits, depth, (step) => step === key);
      const inner = patch(Object.hasOwn(before, key) ? before[key] : undefined, own, depth + 1);
      return inner === gone ? [] : [[key, inner]];
    }),
  );
}

function patchPositions(before: readonly Json[], edits: readonly Difference[], depth: number): Json {
  const added = edits.filter(({ steps, before: old }) => steps.length === depth + 1 && old === undefined);
  const kept = before.flatMap((old, i): Json[] => {
    const inner = patch(
      old,
      at(edits, depth, (step) => step === i).filter((edit) => !added.includes(edit)),
      depth + 1,
    );
    return inner === gone ? [] : [inner];
  });
  for (const { steps, after } of added) {
    const index = steps[depth]?.step;
    if (typeof index === "number") kept.splice(index, 0, after ?? null);
  }
  return kept;
}

function patchKeyed(
  before: readonly Json[],
  { parent, before: old, after: now }: Path,
  edits: readonly Difference[],
  depth: number,
): Json {
  const lists = Array.isArray(old) && Array.isArray(now) ? keyLists(keyOf(parent), old, now) : undefined;
  const items = new Map<string, Patched>(
    lists ? lists.before : before.map((member) => [JSON.stringify(member), member]),
  );
  let order: Json | undefined;
  for (const edit of edits) {
    const step = edit.steps[depth]?.step;
    if (typeof step !== "object") continue;
    if ("order" in step) order = edit.after;
    const key = "where" in step ? step.where : "member" in step ? JSON.stringify(step.member) : undefined;
    if (key === undefined) continue;
    const own = at(edits, depth, (other) => JSON.stringify(other) === JSON.stringify(step));
    const known = lists?.before.get(key) ?? (items.has(key) && !lists ? JSON.parse(key) : undefined);
    items.set(key, patch(known, own, depth + 1));
  }
  const rank = (key: string) =>
    Array.isArray(order) ? order.map((it) => (lists ? String(it) : JSON.stringify(it))).indexOf(key) : 0;
  return [...items].sort((a, b) => rank(a[0]) - rank(b[0])).flatMap(([, inner]) => (inner === gone ? [] : [inner]));
}

function apply(before: Json, differences: readonly Difference[]): Json | undefined {
  const after = patch(before, differences, 0);
  return after === gone ? undefined : after;
}

/** Without labels that are there but empty, which mean the same as none. */
function normal(json: Json): Json {
  if (Array.isArray(json)) return json.map(normal);
  if (!isJsonObject(json)) return json;
  const entries = Object.entries(json).map(([key, inner]): [string, Json] => [key, normal(inner)]);
  return Object.fromEntries(
    entries.filter(([key, inner]) => key !== "labels" || !isJsonObject(inner) || Object.keys(inner).length > 0),
  );
}

describe("compare", () => {
  it("finds nothing between a value and its copy", () => {
    fc.assert(
      fc.property(document, (json) => {
        expect(compare(json, structuredClone(json), options)).toEqual([]);
      }),
    );
  });

  it("finds something between values that are not the same data", () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        fc.pre(!deepEqual(before, after));
        expect(compare(before, after, options)).not.toEqual([]);
      }),
    );
  });

  it("tells all that is needed to make the one value of the other, but for what means the same", () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const [old, now] = [normal(before), normal(after)];
        const made = apply(old, compare(old, now, options));
        const rest = made === undefined ? "nothing is left" : compare(normal(made), now, options);
        expect(Array.isArray(rest) ? rest.filter(({ same }) => same === undefined) : rest).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});

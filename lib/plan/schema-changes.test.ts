import { expect, test } from "vitest";
import { planOf } from "./testing.ts";

const definition = (openAPIV3Schema: object) => ({
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  spec: {
    group: "example.com",
    names: { kind: "Thing", plural: "things" },
    scope: "Namespaced",
    versions: [{ name: "v1", served: true, storage: true, schema: { openAPIV3Schema } }],
  },
});
const text = { type: "string" };

/** What is read of a change, and why the rest is folded. */
function shown(before: object, after: object) {
  const [change] = planOf([definition(before)], [definition(after)]).changes;
  return { fields: change?.fields, noise: change?.noise.map(({ reason }) => reason) };
}

test("schemas are summed up, and their descriptions folded", () => {
  const before = { description: "A thing.", properties: { spec: { properties: { gone: text, kept: text } } } };
  const after = {
    description: "Something.",
    properties: {
      spec: { properties: { kept: { ...text, maxLength: 9 }, list: { items: { properties: { new: text } } } } },
    },
  };
  expect(shown(before, after)).toEqual({
    fields: [
      {
        path: "spec.versions[name=v1].schema",
        after: "1 field added (spec.list), 1 field removed (spec.gone) and 1 field changed (spec.kept)",
      },
    ],
    noise: ["description", "schema", "schema", "schema"],
  });
});

test("a schema with other descriptions is folded whole", () => {
  const described = (description: string) => ({ description, properties: { a: { ...text, description } } });
  expect(shown(described("one"), described("two"))).toEqual({ fields: [], noise: ["description", "description"] });
});

test("a field that is called description is a field, and what is in a list and no field is the list's", () => {
  const list = (items: object) => ({ properties: { list: { items } } });
  const described = list({ properties: { description: text } });
  expect(shown(list({}), described).fields).toEqual([
    { path: "spec.versions[name=v1].schema", after: "1 field changed (list[])" },
  ]);
  expect(shown(list({ properties: {} }), described).fields).toEqual([
    { path: "spec.versions[name=v1].schema", after: "1 field added (list[].description)" },
  ]);
  expect(shown({}, { type: "object" }).fields).toEqual([
    { path: "spec.versions[name=v1].schema", after: "1 field changed (the whole object)" },
  ]);
});

import { ApiObject, App, Chart, JsonPatch, Lazy, Size } from "cdk8s";
import { k8s } from "cdk8s-plus-28";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonOf } from "./api-object.ts";

type Props = ConstructorParameters<typeof ApiObject>[2];

function make<T extends ApiObject>(create: (chart: Chart) => T): T {
  return create(new Chart(new App(), "test", { disableResourceNameHashes: true, labels: { chart: "label" } }));
}

function objectOf(props: Props): ApiObject {
  return make((chart) => new ApiObject(chart, "object", props));
}

const base = { apiVersion: "v1", kind: "ConfigMap" };

// Not "constructor", which cdk8s takes for the class of the object.
const key = fc.constantFrom("a", "b", "name", "resolve", "value", "0");
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom("text", "", 0, 1.5, true, false, null, undefined),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(key, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;
const texts = fc.dictionary(key, fc.constantFrom("", "x"), { maxKeys: 2, noNullPrototype: true });
const metadata = fc.record(
  {
    name: fc.constantFrom("a", "b"),
    namespace: fc.constantFrom("c", "d"),
    labels: texts,
    annotations: texts,
    finalizers: fc.array(fc.constantFrom("e", "f"), { maxLength: 2 }),
    ownerReferences: fc.array(fc.constant({ apiVersion: "v1", kind: "Pod", name: "g", uid: "h" }), { maxLength: 1 }),
    extra: plain,
  },
  { requiredKeys: [] },
);

describe("jsonOf returns what cdk8s does", () => {
  test("for every object of plain data", () => {
    const props = fc.record({ metadata, spec: plain, data: plain }, { requiredKeys: [] });
    fc.assert(
      fc.property(props, (more) => {
        const object = objectOf({ ...base, ...more });
        expect(jsonOf(object)).toStrictEqual(object.toJson());
      }),
      { numRuns: 300 },
    );
  });

  test("for metadata that is added later", () => {
    const object = objectOf({ ...base, metadata: { labels: { a: "b" } } });
    object.metadata.addLabel("c", "d");
    object.metadata.addAnnotation("e", "f");
    object.metadata.addFinalizers("g");
    object.metadata.addOwnerReference({ apiVersion: "v1", kind: "Pod", name: "h", uid: "i" });
    object.metadata.add("generateName", "j-");
    expect(jsonOf(object)).toStrictEqual({
      ...base,
      metadata: {
        name: "test-object",
        labels: { a: "b", c: "d", chart: "label" },
        annotations: { e: "f" },
        finalizers: ["g"],
        ownerReferences: [{ apiVersion: "v1", kind: "Pod", name: "h", uid: "i" }],
        generateName: "j-",
      },
    });
    expect(jsonOf(object)).toStrictEqual(object.toJson());
  });

  test("for lazy values, wherever they are", () => {
    const lazy = (value: unknown) => Lazy.any({ produce: () => value });
    const object = objectOf({
      ...base,
      metadata: { labels: { a: lazy("b") } },
      data: { list: [lazy({ c: lazy("d") })] },
    });
    expect(jsonOf(object)).toStrictEqual({
      ...base,
      metadata: { name: "test-object", labels: { a: "b", chart: "label" } },
      data: { list: [{ c: "d" }] },
    });
  });

  test("for tokens and unions of numbers and texts", () => {
    const object = objectOf({
      ...base,
      data: { token: { resolve: () => "resolved" }, port: k8s.IntOrString.fromNumber(80) },
    });
    expect(jsonOf(object)).toStrictEqual({
      ...base,
      metadata: { name: "test-object", labels: { chart: "label" } },
      data: { token: "resolved", port: { value: 80 } },
    });
  });

  test("for patches", () => {
    const object = objectOf({ ...base, data: { a: "b" } });
    object.addJsonPatch(JsonPatch.replace("/data/a", "c"));
    expect(jsonOf(object)).toMatchObject({ data: { a: "c" } });
    expect(jsonOf(object)).toStrictEqual(object.toJson());
  });

  test("for generated constructs", () => {
    const service = make(
      (chart) =>
        new k8s.KubeService(chart, "object", {
          spec: { ports: [{ port: 80, targetPort: k8s.IntOrString.fromString("http") }] },
        }),
    );
    expect(jsonOf(service)).toMatchObject({ kind: "Service", spec: { ports: [{ port: 80, targetPort: "http" }] } });
    expect(jsonOf(service)).toStrictEqual(service.toJson());
  });

  test("for what has no JSON", () => {
    const object = objectOf({ ...base, data: { size: Size.mebibytes(1) } });
    expect(() => jsonOf(object)).toThrow("can't render non-simple object of type 'Size'");
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dataOf } from "./data.ts";
import { addDocument, noDocuments } from "./documents.ts";
import { documentsIn } from "./folder.ts";
import { readFacts } from "./read-facts.ts";

const reference = (name: string) => ({ $ref: `#/components/schemas/io.k8s.api.sea.v1.${name}` });
const boat = {
  type: "object",
  properties: {
    apiVersion: { type: "string" },
    kind: { type: "string" },
    hull: { default: {}, allOf: [reference("Hull")] },
    keel: { default: {}, allOf: [reference("Keel")] },
    anchor: reference("Hull"),
    crew: {
      type: "array",
      items: { default: {}, allOf: [reference("Keel")] },
      "x-kubernetes-list-type": "map",
      "x-kubernetes-list-map-keys": ["name"],
    },
  },
  "x-kubernetes-group-version-kind": [{ group: "sea.k8s.io", version: "v1", kind: "Boat" }],
};
const keel = { type: "object", properties: { name: { type: "string" }, mode: { type: "string", enum: ["A", "B"] } } };
const document = {
  components: {
    schemas: {
      "io.k8s.api.sea.v1.Boat": boat,
      "io.k8s.api.sea.v1.Hull": { type: "object", required: ["name"], properties: { name: { type: "string" } } },
      "io.k8s.api.sea.v1.Keel": keel,
      "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta": { type: "object", properties: { name: { type: "string" } } },
    },
  },
  paths: {
    "/apis/sea.k8s.io/v1/boats": {
      post: { "x-kubernetes-group-version-kind": { group: "sea.k8s.io", version: "v1", kind: "Boat" } },
    },
  },
};

describe("dataOf", () => {
  it("is what is committed", () => {
    const data = join(import.meta.dirname, "../data");
    const committed = new Map(readdirSync(data).map((file) => [file, readFileSync(join(data, file), "utf8")]));
    expect(dataOf(documentsIn(join(import.meta.dirname, "documents")), readFacts())).toEqual(committed);
  });

  it("reads kinds, scopes and types out of what a cluster gives", () => {
    const documents = noDocuments();
    addDocument(documents, document, "sea");
    const files = dataOf(documents, []);
    expect(JSON.parse(files.get("index.generated.json") ?? "")).toEqual({
      "sea.k8s.io/v1": { Boat: { scope: "Cluster" } },
    });
    expect(JSON.parse(files.get("sea.k8s.io_v1.generated.json") ?? "")).toEqual({
      Boat: {
        "apiVersion!": "string",
        "kind!": "string",
        "metadata!": "meta/v1#ObjectMeta",
        // A struct in it requires something.
        "hull!": "Hull",
        keel: "Keel",
        anchor: "Hull",
        crew: "Keel[name~]",
      },
      Hull: { "name!": "string 1.." },
      Keel: { name: "string", mode: "(A|B)~" },
    });
  });

  it("writes what an API version says twice once", () => {
    const port = {
      type: "object",
      properties: { aNameThatIsVeryLongIndeed: { type: "string" }, anotherNameThatIsVeryLong: { type: "string" } },
    };
    const documents = noDocuments();
    addDocument(documents, document, "sea");
    const schema = { type: "object", properties: { one: port, two: port, many: { type: "array", items: port } } };
    addDocument(
      documents,
      [{ group: "a.io", names: { kind: "Mesh" }, versions: [{ name: "v1", served: true, schema }] }],
      "a",
    );
    expect(JSON.parse(dataOf(documents, []).get("a.io_v1.generated.json") ?? "")).toEqual({
      Mesh: {
        "apiVersion!": "string",
        "kind!": "string",
        "metadata!": "meta/v1#ObjectMeta",
        one: "Mesh.one",
        two: "Mesh.one",
        many: "Mesh.one[]",
      },
      "Mesh.one": { aNameThatIsVeryLongIndeed: "string", anotherNameThatIsVeryLong: "string" },
    });
  });
});

describe("addDocument", () => {
  it("takes definitions by themselves, and in lists", () => {
    const documents = noDocuments();
    const definition = { kind: "CustomResourceDefinition", spec: { group: "a.io" } };
    addDocument(documents, definition, "a");
    addDocument(documents, { kind: "List", items: [definition] }, "b");
    expect(documents.definitions).toEqual([definition, definition]);
  });

  it("fails on others", () => {
    expect(() => addDocument(noDocuments(), { kind: "Pod" }, "pod.yaml")).toThrow(
      "pod.yaml: is no document that is known here",
    );
    expect(() => addDocument(noDocuments(), "text", "a.yaml")).toThrow("a.yaml: is no document that is known here");
  });
});

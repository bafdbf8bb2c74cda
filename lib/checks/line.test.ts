import { describe, expect, it } from "vitest";
import type { ObjectRef } from "../kubernetes/object-ref.ts";
import { parsePath } from "../kubernetes/path.ts";
import { fieldFinder } from "./line.ts";

const text = `# A comment.
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: web
  annotations:
    example.com/note: text
spec:
  ports:
    - name: http
      port: 80
    - port: 81
---
apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: ConfigMap
    metadata: { name: a }
    data: &data
      key: value
  - apiVersion: v1
    kind: ConfigMap
    metadata: { name: b }
    data: *data
`;
const service = { apiVersion: "v1", kind: "Service", namespace: "web", name: "web" };
const config = (name: string) => ({ apiVersion: "v1", kind: "ConfigMap", namespace: null, name });

const lineIn = (written: string) => {
  const finder = fieldFinder(written);
  return (object: ObjectRef, path: string) => finder.line(object, parsePath(path));
};

describe("fieldFinder", () => {
  const find = lineIn(text);

  it.each([
    ["", 2],
    ["metadata.name", 5],
    ['metadata.annotations["example.com/note"]', 8],
    ["spec.ports[0]", 11],
    ["spec.ports[0].port", 12],
    ["spec.ports[1].port", 13],
  ])("finds %j", (path, line) => {
    expect(find(service, path)).toBe(line);
  });

  it("finds what is around a field that is missing", () => {
    expect(find(service, "spec.ports[1].nodePort")).toBe(13);
    expect(find(service, "spec.selector")).toBe(9);
    expect(find(service, "status")).toBe(2);
  });

  it("finds the objects of a List, and follows aliases", () => {
    expect(find(config("a"), "")).toBe(18);
    expect(find(config("b"), "")).toBe(23);
    expect(find(config("b"), "data.key")).toBe(22);
  });

  it("finds nothing of other objects", () => {
    expect(find(config("c"), "")).toBeUndefined();
    expect(find({ ...service, namespace: null }, "")).toBeUndefined();
  });

  it("counts lines that end as Windows writes them, and reads JSON", () => {
    expect(lineIn(`\uFEFF${text.replaceAll("\n", "\r\n")}`)(service, "spec.ports[0].port")).toBe(12);
    expect(
      lineIn(JSON.stringify({ ...config("a"), metadata: { name: "a" } }, null, 2))(config("a"), "metadata.name"),
    ).toBe(7);
  });

  it("does not fail for what is no YAML", () => {
    for (const broken of ["", "a: [", "\u0000", "- a\n- b\n", "a: *none\n"])
      expect(lineIn(broken)(service, "")).toBeUndefined();
  });

  it("finds names that are written with escapes, and those that the API server completes", () => {
    const object = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  ${name}\n`;
    expect(lineIn(object('name: "a\\x62"'))(config("ab"), "metadata.name")).toBe(4);
    expect(lineIn(object("generateName: a-"))(config("a"), "")).toBe(1);
  });

  it("tells what an unquoted value says", () => {
    const written = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a: 0644\n  b: '0644'\n  c: [on]\n";
    const say = (path: string) => fieldFinder(written).written(config("a"), parsePath(path));
    expect(["data.a", "data.b", "data.c[0]", "data.c", "data.d", "data.d.e"].map(say)).toEqual([
      "0644",
      undefined,
      "on",
      undefined,
      undefined,
      undefined,
    ]);
  });
});

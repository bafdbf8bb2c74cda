import { expect, test } from "vitest";
import { objectsOf } from "../testing.ts";
import { ImmutableConfigMap, immutableName } from "./immutable-config-map.ts";

const objectOf = (text: string) =>
  objectsOf((chart) => new ImmutableConfigMap(chart, "Settings", { prefix: "daemon", files: { settings: text } }));

test("has another name for another text", () => {
  expect(objectOf("a = 1\n")).toEqual([
    {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "daemon-cb78bd8a17" },
      immutable: true,
      data: { settings: "a = 1\n" },
    },
  ]);
  expect(objectOf("a = 2\n")).toEqual([expect.objectContaining({ metadata: { name: "daemon-1382c01db5" } })]);
});

test("has another name when a text moves to another file", () => {
  const [one, other] = [
    { a: "x", b: "" },
    { a: "", b: "x" },
  ].map((files) => immutableName({ prefix: "a", files }));
  expect(one).not.toBe(other);
});

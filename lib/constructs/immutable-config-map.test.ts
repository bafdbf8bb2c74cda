import { expect, test } from "vitest";
import { objectsOf } from "../testing.ts";
import { ImmutableConfigMap } from "./immutable-config-map.ts";

const objectOf = (text: string) =>
  objectsOf((chart) => new ImmutableConfigMap(chart, "Settings", { prefix: "daemon", file: "settings", text }));

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

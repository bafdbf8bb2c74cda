import { expect, it } from "vitest";
import { testCluster } from "../../testing.ts";
import { object, problemsOf } from "../testing.ts";
import { folderSize } from "./folder-size.ts";
import { synced } from "./testing.ts";

const mebibyte = "x".repeat(1_048_576);
const configs = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    synced(object("v1", "ConfigMap", `c${index}`, { data: { text: mebibyte } })),
  );
const cluster = testCluster();

it("folder-size passes for folders that are small enough", () => {
  expect(problemsOf(folderSize, [...configs(9), synced(object("v1", "ConfigMap", "x"), "other")], { cluster })).toEqual(
    [],
  );
});

it("folder-size fails for a larger one", () => {
  expect(problemsOf(folderSize, configs(10), { cluster })).toEqual([
    "ConfigMap/c0: is one of 10 objects of application web, which have 10486600 bytes together; divide the application",
  ]);
});

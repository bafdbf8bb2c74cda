import { expect, it } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { pod, problemsOf } from "../testing.ts";

const volume = (source: JsonObject) => problemsOf(pod({ volumes: [{ name: "data", ...source }] }));
const files = (...paths: readonly string[]) =>
  volume({ configMap: { name: "a", items: paths.map((path) => ({ key: "a", path })) } });
const path = "spec.volumes[0].configMap.items";

it("takes paths inside the volume", () => {
  expect(files("a", "b/c", "b/d")).toEqual([]);
});

it.each([
  ["/a", "must be a relative path, got /a"],
  ["a/../b", "must not contain .., got a/../b"],
  ["..data", "must not begin with .., got ..data"],
])("refuses %s", (file, message) => {
  expect(files(file)).toEqual([`${path}[0].path: ${message}`]);
});

it("warns of paths that cover each other", () => {
  expect(files("a", "a")).toEqual([`warning ${path}[1].path: overlaps with a, got a`]);
  expect(files("a/b", "a")).toEqual([`warning ${path}[1].path: overlaps with a/b, got a`]);
  expect(files("a", "a/b")).toEqual([`warning ${path}[1].path: overlaps with a, got a/b`]);
});

it("needs the container whose resources become a file", () => {
  const downward = (resourceFieldRef: JsonObject) =>
    volume({
      downwardAPI: {
        items: [
          { path: "cpu", resourceFieldRef },
          { path: "labels", fieldRef: { fieldPath: "metadata.labels" } },
        ],
      },
    });
  expect(downward({ containerName: "main", resource: "limits.cpu" })).toEqual([]);
  expect(downward({ resource: "limits.cpu", divisor: "2" })).toEqual([
    "spec.volumes[0].downwardAPI.items[0].resourceFieldRef.divisor: must be 1 or 1m, got 2",
    "spec.volumes[0].downwardAPI.items[0].resourceFieldRef.containerName: is missing",
  ]);
});

import { expect, test } from "vitest";
import { Places } from "./places.ts";
import { object, testProblem } from "./testing.ts";

test("reads each file once, and only those that are asked for", () => {
  const read: string[] = [];
  const places = new Places((file) => {
    read.push(file);
    return file === "a.yaml"
      ? "apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: web}\nspec:\n  a: on\n"
      : undefined;
  });
  const manifest = object("v1", "Service", "web");
  expect(places.lineOf({ ...testProblem, file: "a.yaml", path: "spec.selector" })).toBe(4);
  expect(places.written({ manifest, file: "a.yaml" }, ["spec", "a"])).toBe("on");
  expect(places.lineOf({ ...testProblem, file: "b.yaml" })).toBeUndefined();
  expect(places.written({ manifest, file: "b.yaml" }, ["spec", "a"])).toBeUndefined();
  expect(read).toEqual(["a.yaml", "b.yaml"]);
});

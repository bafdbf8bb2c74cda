import { expect, it } from "vitest";
import { object, problemsOf } from "./testing.ts";

it("takes texts and bytes of different keys", () => {
  expect(problemsOf(object("v1", "ConfigMap", { data: { a: "1" }, binaryData: { b: "AAAA" } }))).toEqual([]);
});

it("refuses one key in both, and more than a mebibyte", () => {
  expect(problemsOf(object("v1", "ConfigMap", { data: { a: "1" }, binaryData: { a: "AAAA" } }))).toEqual([
    "data.a: is in binaryData too",
  ]);
  expect(problemsOf(object("v1", "ConfigMap", { data: { a: "x".repeat(1024 * 1024) } }))).toEqual([]);
  expect(problemsOf(object("v1", "ConfigMap", { data: { a: "x".repeat(1024 * 1024), b: "é" } }))).toEqual([
    "data: must be at most 1048576 bytes together with binaryData, got 1048578",
  ]);
});

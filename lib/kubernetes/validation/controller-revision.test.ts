import { expect, it } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { object, problemsOf } from "./testing.ts";

const revision = (fields: JsonObject) => problemsOf(object("apps/v1", "ControllerRevision", fields));

it("holds an object, with a number", () => {
  expect(revision({ revision: 1, data: {} })).toEqual([]);
  expect(revision({ revision: -1 })).toEqual(["data: must be an object", "revision: must be at least 0, got -1"]);
});

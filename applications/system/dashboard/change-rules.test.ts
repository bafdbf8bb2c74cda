import { expect, test } from "vitest";
import { unchangedBut } from "./change-rules.ts";

test("says in CEL that nothing but some keys changed, came or went", () => {
  expect(unchangedBut("object.spec", "oldObject.spec", ["unschedulable"])).toBe(
    'dyn(object.spec).all(key, key in ["unschedulable"] || ' +
      "(key in dyn(oldObject.spec) && dyn(object.spec)[key] == dyn(oldObject.spec)[key])) && " +
      'dyn(oldObject.spec).all(key, key in ["unschedulable"] || key in dyn(object.spec))',
  );
});

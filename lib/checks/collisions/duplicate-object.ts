import { hasGeneratedName } from "../../kubernetes/generated-name.ts";
import type { Rule } from "../rule.ts";

export const duplicateObject: Rule = {
  id: "duplicate-object",
  family: "collisions",
  severity: "error",
  title: "Every object is there once",
  description:
    "Of two objects with the same kind, namespace and name only one can exist: two Applications overwrite it in turn for ever, within one the last wins.",
  check: ({ duplicates }) =>
    duplicates
      .filter(([, { manifest }]) => !hasGeneratedName(manifest))
      .map(([first, object]) => ({
        object,
        path: [],
        message: `is also in ${first.file === object.file ? "the same file" : first.file}`,
        fix: "rename or remove one of them",
      })),
};

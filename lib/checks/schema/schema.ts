import type { Rule } from "../rule.ts";
import { problemsOfKnownKinds } from "./findings.ts";

export const schema: Rule = {
  id: "schema",
  family: "schema",
  severity: "error",
  title: "Every object is what the API server of its cluster accepts",
  description:
    "An unknown field is dropped without a word, or refused; a wrong type or value, or values that do not fit together, are refused. Argo CD shows none of it before the sync.",
  check: (facts) => problemsOfKnownKinds(facts, "error"),
};

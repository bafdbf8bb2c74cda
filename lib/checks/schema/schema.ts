import { removalOf } from "../deprecations/removed-api.ts";
import type { Rule } from "../rule.ts";
import { schemaFindings } from "./findings.ts";

export const schema: Rule = {
  id: "schema",
  family: "schema",
  severity: "error",
  title: "Every object is what the API server of its cluster accepts",
  description:
    "An unknown field is dropped without a word, or refused; a wrong type or value is refused. Argo CD shows neither before the sync.",
  check: (facts) =>
    facts.types
      // Other rules say what to do about those.
      .filter((type) => facts.schemas.has(type.apiVersion, type.kind) && removalOf(type, facts) === undefined)
      .flatMap(({ objects }) => objects.flatMap((object) => schemaFindings(object, facts))),
};

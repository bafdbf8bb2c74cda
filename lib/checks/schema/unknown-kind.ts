import { definitionsFolder } from "../../layout/paths.ts";
import { removalOf } from "../deprecations/removed-api.ts";
import type { Rule } from "../rule.ts";
import { findingsOf } from "./findings.ts";

export const unknownKind: Rule = {
  id: "unknown-kind",
  family: "schema",
  severity: "error",
  title: "Every object is of a kind that has a schema",
  description:
    "Nobody can say whether the API server accepts an object of a kind that is not known, often because it is misspelled.",
  check: (facts) => {
    const { schemas, kubernetes } = facts;
    return facts.types
      .filter((type) => !facts.allowUnknownKinds && !schemas.has(type.apiVersion, type.kind))
      .filter((type) => removalOf(type, facts) === undefined)
      .flatMap(({ objects }) =>
        objects.flatMap((object) => findingsOf(object, schemas.validate(object.manifest, { kubernetes }), "error")),
      )
      .map((finding) =>
        finding.suggestion === undefined
          ? { ...finding, fix: `correct it, or put its definition into ${definitionsFolder}` }
          : finding,
      );
  },
};

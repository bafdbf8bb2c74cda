import { Field } from "../field.ts";
import { labelKey } from "../named-formats.ts";
import { warnOfNodeLabel } from "../node-label.ts";
import { mustNotRepeat } from "../repeated.ts";
import type { Validator } from "../validator.ts";
import { validateParameters } from "./parameters.ts";

export const validateStorageClass: Validator = (object, report) => {
  const storageClass = new Field(object, report);
  storageClass.at("provisioner").mustBeFilled();
  validateParameters(storageClass.at("parameters"));
  validateTopologies(storageClass.at("allowedTopologies"));
};

function validateTopologies(topologies: Field): void {
  const seen = new Set<string>();
  for (const term of topologies.items) {
    const expressions = term.at("matchLabelExpressions");
    for (const expression of expressions.items) {
      expression.at("key").mustBeFilledWith(labelKey);
      warnOfNodeLabel(expression.at("key"));
      expression.at("values").mustBeFilled();
      mustNotRepeat(expression.at("values").items, { empty: true });
    }
    mustNotRepeat(expressions.items.map((expression) => expression.at("key")));
    // The API server takes a term of nothing for one that it has seen already.
    expressions.mustBeFilled();
    const identity = identityOf(expressions);
    if (seen.has(identity)) expressions.report("must not be those of an earlier term");
    seen.add(identity);
  }
}

/** Terms are the same when they allow the same values, in whatever order. */
function identityOf(expressions: Field): string {
  const pairs = expressions.items.map((expression) => [
    expression.at("key").text,
    expression.at("values").texts().sort(),
  ]);
  return JSON.stringify(pairs.sort());
}

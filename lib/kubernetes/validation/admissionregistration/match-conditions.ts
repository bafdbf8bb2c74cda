import type { Field } from "../field.ts";
import { qualifiedName } from "../named-formats.ts";
import { mustNotRepeat } from "../repeated.ts";

const mostConditions = 64;

/** What requests must fulfil besides; whether the expressions compile is not looked at. */
export function validateMatchConditions(conditions: Field): void {
  conditions.mustHaveAtMost(mostConditions, "items");
  for (const condition of conditions.items) {
    mustHaveExpression(condition.at("expression"));
    condition.at("name").mustBeFilledWith(qualifiedName);
  }
  mustNotRepeat(conditions.items.map((condition) => condition.at("name")));
}

/** Reports an expression that is missing or only of spaces. */
export function mustHaveExpression(expression: Field): void {
  if (expression.mustBeFilled() && typeof expression.value === "string" && expression.text.trim() === "")
    expression.report("must not be empty");
}

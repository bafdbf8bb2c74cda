import type { JsonObject } from "../manifest.ts";
import type { Path } from "../path.ts";
import { has, objectsIn, sizeIn, textIn } from "./fields.ts";
import type { Report } from "./validator.ts";

/** What the expressions of a LabelSelector say must fit their operators. */
export function validateLabelSelector(selector: JsonObject, path: Path, report: Report): void {
  if (!has(selector, "matchExpressions")) return;
  for (const [index, expression] of objectsIn(selector, "matchExpressions").entries())
    validateValues(expression, [...path, "matchExpressions", index], report);
}

/** `In` and `NotIn` need values, `Exists` and `DoesNotExist` take none, and `Gt` and `Lt`, which only nodes have, one. */
export function validateValues(expression: JsonObject, path: Path, report: Report): void {
  const operator = textIn(expression, "operator");
  const count = sizeIn(expression, "values");
  switch (operator) {
    case "In":
    case "NotIn":
      if (count === 0) report([...path, "values"], `must have at least one value for operator ${operator}`);
      return;
    case "Exists":
    case "DoesNotExist":
      if (count > 0) report([...path, "values"], `must be empty for operator ${operator}`);
      return;
    case "Gt":
    case "Lt":
      if (count !== 1)
        report([...path, "values"], `must have exactly one value for operator ${operator}, got ${count}`);
  }
}

/** Whether a LabelSelector takes everything. */
export function isEmptySelector(selector: JsonObject): boolean {
  return sizeIn(selector, "matchLabels") + sizeIn(selector, "matchExpressions") === 0;
}

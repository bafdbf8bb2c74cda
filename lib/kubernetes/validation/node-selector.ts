import type { JsonObject } from "../manifest.ts";
import type { Path } from "../path.ts";
import { deprecationOfNodeLabel } from "./deprecated-node-labels.ts";
import { objectsIn, sizeIn, textIn, textsIn } from "./fields.ts";
import { isDnsSubdomain, isLabelValue } from "./formats.ts";
import { validateValues } from "./label-selector.ts";
import { accepted, type Report } from "./validator.ts";

/** A NodeSelector: terms of which one must hold. */
export function validateNodeSelector(selector: JsonObject, path: Path, report: Report): void {
  for (const [index, term] of objectsIn(selector, "nodeSelectorTerms").entries()) {
    const at = [...path, "nodeSelectorTerms", index];
    validateNodeSelectorTerm(term, at, report);
    for (const [position, { values }] of objectsIn(term, "matchExpressions").entries()) {
      if (!Array.isArray(values)) continue;
      for (const [place, value] of values.entries()) {
        if (typeof value === "string" && !isLabelValue(value))
          report([...at, "matchExpressions", position, "values", place], `must be a label value, got ${value}`);
      }
    }
  }
}

/** What nodes must have: labels, and fields, of which the name is the only one. */
export function validateNodeSelectorTerm(term: JsonObject, path: Path, report: Report): void {
  for (const [index, expression] of objectsIn(term, "matchExpressions").entries()) {
    const at = [...path, "matchExpressions", index];
    validateValues(expression, at, report);
    const deprecation = deprecationOfNodeLabel(textIn(expression, "key"));
    if (deprecation !== undefined) report([...at, "key"], deprecation, accepted);
  }
  for (const [index, expression] of objectsIn(term, "matchFields").entries())
    validateField(expression, [...path, "matchFields", index], report);
}

function validateField(expression: JsonObject, path: Path, report: Report): void {
  const operator = textIn(expression, "operator");
  if (operator !== "In" && operator !== "NotIn") report([...path, "operator"], `must be In or NotIn, got ${operator}`);
  else if (sizeIn(expression, "values") !== 1)
    report([...path, "values"], `must have exactly one value, got ${sizeIn(expression, "values")}`);
  const key = textIn(expression, "key");
  if (key !== "metadata.name") report([...path, "key"], `must be metadata.name, got ${key}`);
  for (const [index, name] of textsIn(expression, "values").entries())
    if (!isDnsSubdomain(name)) report([...path, "values", index], `must be the name of a node, got ${name}`);
}

import { quote } from "../../../errors.ts";
import type { Field } from "../field.ts";
import { findField } from "./selectable-fields.ts";

const lineBreak = /[\r\n]/;

/** What belongs to a CEL rule; whether the rule itself compiles is not looked at. */
export function validateRules(schema: Field): void {
  for (const rule of schema.at("x-kubernetes-validations").items) {
    const expression = rule.at("rule");
    const message = rule.at("message");
    if (expression.mustBeFilled() && typeof expression.value === "string" && expression.text.trim() === "")
      expression.report("must not be empty");
    for (const field of [message, rule.at("messageExpression"), rule.at("fieldPath")])
      if (field.text !== "" && field.text.trim() === "") field.report("must not be only spaces");
    if (lineBreak.test(message.text.trim())) message.report("must be one line");
    if (lineBreak.test(expression.text.trim()) && message.text.trim() === "")
      message.report("is missing, as the rule has more than one line");
    validateFieldPath(rule.at("fieldPath"), schema);
  }
}

function validateFieldPath(path: Field, schema: Field): void {
  if (path.text === "" || path.text.includes("[")) return;
  if (findField(path.text, schema) === undefined)
    path.report(`must be the path of a field in the schema, got ${quote(path.text)}`);
}

import { quote } from "../../../errors.ts";
import { Field } from "../field.ts";
import { labelKey } from "../named-formats.ts";
import { mustNotRepeat } from "../repeated.ts";
import type { Validator } from "../validator.ts";
import { mustHaveExpression } from "./match-conditions.ts";
import { validatePolicySpec } from "./policy.ts";

const mostAnnotations = 20;
const longestExpression = 5 * 1024;

export const validateValidatingAdmissionPolicy: Validator = (object, report) => {
  const policy = new Field(object, report);
  const spec = policy.at("spec");
  validatePolicySpec(spec, { mutating: false });
  const validations = spec.at("validations").items;
  const annotations = spec.at("auditAnnotations");
  if (validations.length + annotations.items.length === 0)
    spec.report("must have at least one of validations, auditAnnotations, got none");
  for (const validation of validations) validateValidation(validation);
  annotations.mustHaveAtMost(mostAnnotations, "items");
  for (const annotation of annotations.items) validateAnnotation(annotation, policy.at("metadata", "name").text);
  mustNotRepeat(
    annotations.items.map((annotation) => annotation.at("key")),
    { empty: true },
  );
};

function validateValidation(validation: Field): void {
  mustHaveExpression(validation.at("expression"));
  for (const name of ["message", "messageExpression"]) {
    const { text } = validation.at(name);
    if (text !== "" && text.trim() === "") validation.at(name).report("must not be only spaces");
  }
  if (/[\r\n]/.test(validation.at("message").text.trim())) validation.at("message").report("must be one line");
  validation.at("reason").mustBeOneOf(["Forbidden", "Invalid", "RequestEntityTooLarge", "Unauthorized"]);
}

/** Its key follows the name of the policy in the audit log. */
function validateAnnotation(annotation: Field, policyName: string): void {
  const key = annotation.at("key");
  const value = annotation.at("valueExpression");
  if (!labelKey.test(`${policyName}/${key.text}`))
    key.report(`must be a name of letters, 0-9, -, _ and ., at most 63 characters, got ${quote(key.text)}`);
  mustHaveExpression(value);
  if (Buffer.byteLength(value.text.trim()) > longestExpression)
    value.report(`must have at most ${longestExpression} bytes`);
}

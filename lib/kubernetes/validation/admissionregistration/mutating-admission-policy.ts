import { Field } from "../field.ts";
import type { Validator } from "../validator.ts";
import { mustHaveExpression } from "./match-conditions.ts";
import { validatePolicySpec } from "./policy.ts";

/** The field that holds a patch, by its type. */
const fieldOfType: ReadonlyMap<string, string> = new Map([
  ["ApplyConfiguration", "applyConfiguration"],
  ["JSONPatch", "jsonPatch"],
]);

export const validateMutatingAdmissionPolicy: Validator = (object, report) => {
  const spec = new Field(object, report).at("spec");
  validatePolicySpec(spec, { mutating: true });
  spec.at("reinvocationPolicy").mustBeFilled();
  spec.at("mutations").mustBeFilled();
  for (const mutation of spec.at("mutations").items) validateMutation(mutation);
};

function validateMutation(mutation: Field): void {
  const type = mutation.at("patchType");
  type.mustBeFilled();
  const expected = fieldOfType.get(type.text);
  if (expected === undefined) return;
  for (const name of fieldOfType.values())
    if (name !== expected) mutation.at(name).mustNotBeSet(`with patchType ${type.text}`);
  if (mutation.at(expected).isSet) mustHaveExpression(mutation.at(expected, "expression"));
  else mutation.at(expected).report("is missing");
}

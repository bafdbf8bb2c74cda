import { Field } from "../field.ts";
import { dnsSubdomain, pathSegment } from "../named-formats.ts";
import { mustNotRepeat } from "../repeated.ts";
import { validateSelector } from "../selector.ts";
import type { Validator } from "../validator.ts";
import { validateMatchResources } from "./match-resources.ts";

export const validateValidatingAdmissionPolicyBinding: Validator = (object, report) => {
  const spec = new Field(object, report).at("spec");
  validateBinding(spec, { mutating: false });
  const actions = spec.at("validationActions");
  actions.mustBeFilled();
  mustNotRepeat(actions.items);
  if (["Deny", "Warn"].every((action) => actions.texts().includes(action)))
    actions.report("must not have both Deny and Warn, which say the same twice");
};

export const validateMutatingAdmissionPolicyBinding: Validator = (object, report) => {
  validateBinding(new Field(object, report).at("spec"), { mutating: true });
};

function validateBinding(spec: Field, options: { readonly mutating: boolean }): void {
  spec.at("policyName").mustBeFilledWith(dnsSubdomain);
  if (spec.at("paramRef").isSet) validateParamRef(spec.at("paramRef"));
  validateMatchResources(spec.at("matchResources"), options);
}

/** Parameters by their name, or all that a selector finds. */
function validateParamRef(reference: Field): void {
  const name = reference.at("name");
  const selector = reference.at("selector");
  if (name.text !== "") name.mustBe(pathSegment);
  if ((name.text !== "") === selector.isSet)
    reference.report(`must have exactly one of name, selector, got ${selector.isSet ? "both" : "none"}`);
  validateSelector(selector);
  reference.at("parameterNotFoundAction").mustBeFilled();
}

import { Field } from "../field.ts";
import { validateSelector } from "../selector.ts";
import type { Validator } from "../validator.ts";
import { validatePolicyRule } from "./policy-rule.ts";

export const validateRole: Validator = (object, report) => {
  for (const rule of new Field(object, report).at("rules").items) validatePolicyRule(rule, { namespaced: true });
};

export const validateClusterRole: Validator = (object, report) => {
  const role = new Field(object, report);
  for (const rule of role.at("rules").items) validatePolicyRule(rule, { namespaced: false });
  const aggregation = role.at("aggregationRule");
  if (!aggregation.isSet) return;
  aggregation.at("clusterRoleSelectors").mustBeFilled();
  for (const selector of aggregation.at("clusterRoleSelectors").items) validateSelector(selector);
};

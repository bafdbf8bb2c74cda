import type { Field } from "../field.ts";
import { validateSelector } from "../selector.ts";
import { validateNamedRule } from "./rule.ts";

/** Which requests a policy or a binding is for. Policies that change objects see none being deleted. */
export function validateMatchResources(resources: Field, { mutating }: { readonly mutating: boolean }): void {
  for (const selector of ["namespaceSelector", "objectSelector"]) validateSelector(resources.at(selector));
  for (const rule of resources.at("excludeResourceRules").items) validateNamedRule(rule);
  for (const rule of resources.at("resourceRules").items) {
    validateNamedRule(rule);
    if (!mutating) continue;
    for (const operation of rule.at("operations").items)
      if (operation.text === "DELETE") operation.report("must be one of *, CONNECT, CREATE, UPDATE, got DELETE");
  }
}

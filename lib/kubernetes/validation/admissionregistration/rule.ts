import { quote } from "../../../errors.ts";
import type { Field } from "../field.ts";
import { pathSegment } from "../named-formats.ts";
import { mustNotRepeat } from "../repeated.ts";
import { mustBeAloneAsWildcard } from "../wildcard.ts";

/** Which requests are admitted through something: operations on resources of API groups and versions. */
export function validateRule(rule: Field): void {
  for (const name of ["apiGroups", "apiVersions", "operations"]) {
    rule.at(name).mustBeFilled();
    mustBeAloneAsWildcard(rule.at(name));
  }
  for (const operation of rule.at("operations").items) if (!operation.isSet) operation.report("must not be empty");
  for (const version of rule.at("apiVersions").items) version.mustBeFilled();
  validateResources(rule.at("resources"));
}

/** The same for objects of some names only, as policies have it. */
export function validateNamedRule(rule: Field): void {
  validateRule(rule);
  const names = rule.at("resourceNames").items;
  for (const name of names) if (name.text !== "") name.mustBe(pathSegment);
  mustNotRepeat(names);
}

// Resources, subresources after a slash, and a star for all of either: none may be in another one.
function validateResources(list: Field): void {
  list.mustBeFilled();
  const resources = list.texts();
  if (resources.length > 1 && resources.includes("*/*"))
    list.report("must have nothing beside */*, which stands for all");
  if (resources.includes("*") && hasResourceAtTheEnd(resources))
    list.report("must have no other resources beside *, only subresources");
  const allOfResource = new Set<string>();
  const allOfSubresource = new Set<string>();
  for (const item of list.items) {
    if (!item.mustBeFilled()) continue;
    const slash = item.text.indexOf("/");
    if (slash < 0) continue;
    const resource = item.text.slice(0, slash);
    const subresource = item.text.slice(slash + 1);
    if (allOfResource.has(resource)) item.report(`is in ${resource}/*, got ${quote(item.text)}`);
    if (allOfSubresource.has(subresource)) item.report(`is in */${subresource}, got ${quote(item.text)}`);
    if (subresource === "*") allOfResource.add(resource);
    if (resource === "*") allOfSubresource.add(subresource);
  }
}

/** The API server looks at the last resource without a subresource only. */
function hasResourceAtTheEnd(resources: readonly string[]): boolean {
  const last = resources.filter((resource) => resource !== "" && !resource.includes("/")).at(-1);
  return last !== undefined && last !== "*";
}

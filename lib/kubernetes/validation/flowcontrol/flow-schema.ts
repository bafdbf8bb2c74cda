import { quote } from "../../../errors.ts";
import { Field } from "../field.ts";
import { dnsLabel, dnsSubdomain } from "../named-formats.ts";
import type { Validator } from "../validator.ts";
import { mustBeAloneAsWildcard } from "../wildcard.ts";
import { validateFlowSchemaSubject } from "./flow-schema-subject.ts";

const verbs = [
  "connect",
  "create",
  "delete",
  "deletecollection",
  "get",
  "list",
  "patch",
  "proxy",
  "update",
  "watch",
] as const;

export const validateFlowSchema: Validator = (object, report) => {
  const schema = new Field(object, report);
  const spec = schema.at("spec");
  const precedence = spec.at("matchingPrecedence");
  if (precedence.number === 1 && schema.at("metadata", "name").text !== "exempt")
    precedence.report("must be more than 1, which is for the FlowSchema exempt");
  spec.at("priorityLevelConfiguration", "name").mustBeFilledWith(dnsSubdomain);
  for (const rule of spec.at("rules").items) validateRule(rule);
};

function validateRule(rule: Field): void {
  rule.at("subjects").mustBeFilled();
  for (const subject of rule.at("subjects").items) validateFlowSchemaSubject(subject);
  const resources = rule.at("resourceRules").items;
  const paths = rule.at("nonResourceRules").items;
  if (resources.length + paths.length === 0)
    rule.report("must have at least one of resourceRules, nonResourceRules, got none");
  for (const resource of resources) validateResourceRule(resource);
  for (const path of paths) validatePathRule(path);
}

function validateResourceRule(rule: Field): void {
  validateVerbs(rule.at("verbs"));
  for (const name of ["apiGroups", "resources"]) {
    rule.at(name).mustBeFilled();
    mustBeAloneAsWildcard(rule.at(name));
  }
  const namespaces = rule.at("namespaces");
  if (rule.at("clusterScope").value !== true) namespaces.mustBeFilled();
  mustBeAloneAsWildcard(namespaces);
  for (const namespace of namespaces.items) if (namespace.text !== "*") namespace.mustBe(dnsLabel);
}

function validatePathRule(rule: Field): void {
  validateVerbs(rule.at("verbs"));
  const urls = rule.at("nonResourceURLs");
  urls.mustBeFilled();
  mustBeAloneAsWildcard(urls);
  for (const url of urls.items)
    if (url.text !== "*" && !isPath(url.text))
      url.report(`must be a path such as /healthz or /metrics/*, got ${quote(url.text)}`);
}

function validateVerbs(list: Field): void {
  list.mustBeFilled();
  mustBeAloneAsWildcard(list);
  for (const verb of list.items) if (verb.text !== "*") verb.mustBeOneOf(verbs);
}

/** A star is for everything below a path. */
function isPath(url: string): boolean {
  if (url === "/") return true;
  return url.startsWith("/") && !/ |\/\//.test(url) && /^[^*]*(\/\*)?$/.test(url);
}

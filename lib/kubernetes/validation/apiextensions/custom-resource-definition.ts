import { quote } from "../../../errors.ts";
import { Field } from "../field.ts";
import { dns1035Label, dnsSubdomain } from "../named-formats.ts";
import { mustNotRepeat } from "../repeated.ts";
import type { Validator } from "../validator.ts";
import { validateConversion } from "./conversion.ts";
import { validateNames } from "./names.ts";
import { validateVersion } from "./version.ts";

const approvalAnnotation = "api-approved.kubernetes.io";
const protectedGroup = /(^|\.)(k8s|kubernetes)\.io$/;

/** The whole definition; the status is dropped, and whether CEL rules in the schemas compile is not looked at. */
export const validateCustomResourceDefinition: Validator = (object, report) => {
  const definition = new Field(object, report);
  const spec = definition.at("spec");
  const name = definition.at("metadata", "name");
  const expected = `${spec.at("names", "plural").text}.${spec.at("group").text}`;
  if (name.text !== expected) name.report(`must be ${expected} by the spec, got ${quote(name.text)}`);
  validateGroup(spec.at("group"), definition.at("metadata", "annotations", approvalAnnotation));
  spec.at("scope").mustBeFilled();
  validateNames(spec.at("names"));
  validateVersions(spec.at("versions"));
  if (spec.at("conversion").isSet) validateConversion(spec.at("conversion"));
  if (spec.at("preserveUnknownFields").value === true)
    spec.at("preserveUnknownFields").report("must be false, x-kubernetes-preserve-unknown-fields takes its place");
};

function validateGroup(group: Field, approval: Field): void {
  if (group.mustBeFilled() && dnsSubdomain.test(group.text) && !group.text.includes("."))
    group.report(`must be a domain such as example.com, got ${quote(group.text)}`);
  if (!protectedGroup.test(group.text) || approval.text.startsWith("unapproved")) return;
  if (approval.text === "") approval.report("is missing, as the group is one of the Kubernetes project");
  else if (!/^[a-z][a-z0-9+.-]*:\/\/[^/]/i.test(approval.text))
    approval.report(`must be a URL or begin with unapproved, got ${quote(approval.text)}`);
}

function validateVersions(versions: Field): void {
  const stored = versions.items.filter((version) => version.at("storage").value === true);
  if (stored.length !== 1) versions.report(`must have exactly one version with storage true, got ${stored.length}`);
  for (const version of versions.items) {
    version.at("name").mustBeFilledWith(dns1035Label);
    validateVersion(version);
  }
  mustNotRepeat(versions.items.map((version) => version.at("name")));
}

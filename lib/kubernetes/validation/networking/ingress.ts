import { isIP } from "node:net";
import { quote } from "../../../errors.ts";
import { Field } from "../field.ts";
import type { Validator } from "../validator.ts";
import { validateIngressBackend } from "./ingress-backend.ts";

const classAnnotation = "kubernetes.io/ingress.class";

/** Parts that no path to match may have: a server would resolve them to another path. */
const unclearParts = ["//", "/./", "/../", "%2f", "%2F"];
const unclearEnds = ["/..", "/."];

export const validateIngress: Validator = (object, report) => {
  const ingress = new Field(object, report);
  const spec = ingress.at("spec");
  if (spec.at("rules").items.length === 0 && !spec.at("defaultBackend").isSet)
    spec.report("must have at least one of defaultBackend, rules, got none");
  if (spec.at("defaultBackend").isSet) validateIngressBackend(spec.at("defaultBackend"));
  for (const rule of spec.at("rules").items) validateRule(rule);
  validateClass(ingress.at("metadata", "annotations", classAnnotation), spec.at("ingressClassName"));
};

function validateRule(rule: Field): void {
  const host = rule.at("host");
  if (isIP(host.text) !== 0) host.report(`must be a name, got the IP address ${host.text}`);
  const http = rule.at("http");
  if (http.isSet) http.at("paths").mustBeFilled();
  for (const path of http.at("paths").items) validatePath(path);
}

function validatePath(rule: Field): void {
  const path = rule.at("path");
  validateIngressBackend(rule.at("backend"));
  switch (rule.at("pathType").value) {
    case "Exact":
    case "Prefix":
      if (!path.text.startsWith("/")) path.report(`must start with /, got ${quote(path.text)}`);
      for (const part of unclearParts) if (path.text.includes(part)) path.report(`must not contain ${part}`);
      for (const end of unclearEnds) if (path.text.endsWith(end)) path.report(`must not end with ${end}`);
      break;
    case undefined:
    case null:
      rule.at("pathType").report("is missing");
      break;
    default:
      if (path.text !== "" && !path.text.startsWith("/")) path.report(`must start with /, got ${quote(path.text)}`);
  }
}

function validateClass(annotation: Field, className: Field): void {
  if (typeof annotation.value !== "string") return;
  if (!className.isSet) annotation.warn("is deprecated, spec.ingressClassName takes its place");
  else if (className.text !== annotation.text)
    annotation.report(`must be ${quote(className.text)}, as spec.ingressClassName is, got ${quote(annotation.text)}`);
}

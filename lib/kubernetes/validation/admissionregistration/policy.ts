import { quote } from "../../../errors.ts";
import type { Field } from "../field.ts";
import { dns1035Label, dnsSubdomain } from "../named-formats.ts";
import { mustHaveExpression, validateMatchConditions } from "./match-conditions.ts";
import { validateMatchResources } from "./match-resources.ts";

const identifier = /^[A-Za-z_]\w*$/;
const reservedWords: ReadonlySet<string> = new Set(
  "true false null in as break const continue else for function if import let loop package namespace return var void while".split(
    " ",
  ),
);

/** What policies that validate and policies that mutate have alike. Whether their expressions compile is not looked at. */
export function validatePolicySpec(spec: Field, options: { readonly mutating: boolean }): void {
  const constraints = spec.at("matchConstraints");
  if (!constraints.isSet) constraints.report("is missing");
  else constraints.at("resourceRules").mustBeFilled();
  validateMatchResources(constraints, options);
  if (spec.at("paramKind").isSet) validateParamKind(spec.at("paramKind"));
  validateMatchConditions(spec.at("matchConditions"));
  for (const variable of spec.at("variables").items) validateVariable(variable);
}

function validateParamKind(paramKind: Field): void {
  const apiVersion = paramKind.at("apiVersion");
  if (apiVersion.mustBeFilled() && apiVersion.text !== "" && !isApiVersion(apiVersion.text))
    apiVersion.report(`must be an API version such as apps/v1, got ${quote(apiVersion.text)}`);
  const kind = paramKind.at("kind");
  if (kind.mustBeFilled() && kind.text !== "" && !dns1035Label.test(kind.text.toLowerCase()))
    kind.report(`must be a kind such as ConfigMap, got ${quote(kind.text)}`);
}

function isApiVersion(text: string): boolean {
  const parts = text.split("/");
  const version = parts.pop() ?? "";
  const [group = "", ...rest] = parts;
  return rest.length === 0 && (group === "" || dnsSubdomain.test(group)) && dns1035Label.test(version);
}

function validateVariable(variable: Field): void {
  const name = variable.at("name");
  if (
    name.mustBeFilled() &&
    typeof name.value === "string" &&
    (!identifier.test(name.text) || reservedWords.has(name.text))
  )
    name.report(`must be an identifier, got ${quote(name.text)}`);
  mustHaveExpression(variable.at("expression"));
}

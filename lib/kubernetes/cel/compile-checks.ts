import { isJsonObject, type Json, type JsonObject, listAt, objectAt, stringAt } from "../manifest.ts";
import type { Path } from "../path.ts";
import type { Report, Validator } from "../validation/validator.ts";
import { CompileError } from "./cel-error.ts";
import { compile, compileProblem } from "./compile.ts";
import { checkDefinitionRules } from "./definition-checks.ts";
import type { CelEnvironment } from "./environment.ts";
import { admissionEnvironment, deviceEnvironment, patchType } from "./environments.ts";
import { any, bool, dyn, list, nullType, type ObjectType, partsOf, string, type Type, withParts } from "./type.ts";

/** The longest expression that selects devices, in characters. */
const longestSelector = 10 * 1024;

/** Reports what the API server refuses in an expression; a blank or missing one is left to the rules of its kind. */
function reportExpression(
  object: JsonObject,
  path: Path,
  environment: CelEnvironment,
  expected: readonly Type[],
  report: Report,
): void {
  const source = stringAt(object, ...path);
  if (source === undefined || source.trim() === "") return;
  const problem = compileProblem(source, environment, expected);
  if (problem !== undefined) report(path, `is not a CEL expression that compiles: ${problem}`);
}

/** The positions of a list, as paths. */
function itemsAt(object: JsonObject, path: Path): readonly Path[] {
  return listAt(object, ...path).map((_, position) => [...path, position]);
}

function reportMatchConditions(object: JsonObject, path: Path, hasParams: boolean, report: Report): void {
  const environment = admissionEnvironment({ hasParams });
  for (const item of itemsAt(object, [...path, "matchConditions"])) {
    reportExpression(object, [...item, "expression"], environment, [bool], report);
  }
}

function hasParamKind(policy: JsonObject): boolean {
  return isJsonObject(objectAt(policy, "spec").paramKind);
}

/** The type that a variable has for the expressions after it. */
function variableType(type: Type): Type {
  if (type.is === "object" || type.is === "opaque" || type.is === "type" || type.is === "parameter") return dyn;
  return withParts(type, partsOf(type).map(variableType));
}

/** Reports what is wrong with the variables of a policy, and gives the type that they make together; each sees those before it. */
function reportVariables(policy: JsonObject, report: Report): ObjectType {
  const fields = new Map<string, Type>();
  const variables: ObjectType = { is: "object", name: "kubernetes.variables", field: (name) => fields.get(name) };
  const environment = admissionEnvironment({ hasParams: hasParamKind(policy), variables });
  for (const [position, variable] of listAt(policy, "spec", "variables").entries()) {
    const [name, source] = [stringAt(variable, "name"), stringAt(variable, "expression")];
    if (source === undefined || source.trim() === "") continue;
    let type: Type = dyn;
    try {
      type = variableType(compile(source, environment).type);
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      const path = ["spec", "variables", position, "expression"];
      report(path, `is not a CEL expression that compiles: ${error.message}`);
    }
    if (name !== undefined) fields.set(name, type);
  }
  return variables;
}

/** The variable that policies have when they declare some. A MutatingAdmissionPolicy has it always. */
function declared(policy: JsonObject, variables: ObjectType): { readonly variables?: ObjectType } {
  return listAt(policy, "spec", "variables").length > 0 ? { variables } : {};
}

/** Expressions of a ValidatingAdmissionPolicy. */
export const checkValidatingAdmissionPolicy: Validator = (policy, report) => {
  const hasParams = hasParamKind(policy);
  reportMatchConditions(policy, ["spec"], hasParams, report);
  const variables = declared(policy, reportVariables(policy, report));
  const environment = admissionEnvironment({ hasParams, ...variables });
  const messages = admissionEnvironment({ hasParams, hasAuthorizer: false, ...variables });
  for (const item of itemsAt(policy, ["spec", "validations"])) {
    reportExpression(policy, [...item, "expression"], environment, [bool], report);
    reportExpression(policy, [...item, "messageExpression"], messages, [string], report);
  }
  for (const item of itemsAt(policy, ["spec", "auditAnnotations"])) {
    reportExpression(policy, [...item, "valueExpression"], environment, [string, nullType], report);
  }
};

/** Expressions of a MutatingAdmissionPolicy. */
export const checkMutatingAdmissionPolicy: Validator = (policy, report) => {
  const hasParams = hasParamKind(policy);
  reportMatchConditions(policy, ["spec"], hasParams, report);
  const variables = reportVariables(policy, report);
  const environment = admissionEnvironment({ hasParams, variables, makesPatch: true });
  const [applied = dyn, patch = dyn] = ["Object", "JSONPatch"].map((name) => patchType(name) ?? dyn);
  for (const [position, mutation] of listAt(policy, "spec", "mutations").entries()) {
    const item = ["spec", "mutations", position];
    const isPatch = stringAt(mutation, "patchType") === "JSONPatch";
    if (isPatch) reportExpression(policy, [...item, "jsonPatch", "expression"], environment, [list(patch)], report);
    else reportExpression(policy, [...item, "applyConfiguration", "expression"], environment, [applied], report);
  }
};

/** Expressions of a ValidatingWebhookConfiguration or MutatingWebhookConfiguration. */
export const checkWebhookConfiguration: Validator = (configuration, report) => {
  for (const item of itemsAt(configuration, ["webhooks"])) reportMatchConditions(configuration, item, false, report);
};

/** Expressions of a DeviceClass. */
export const checkDeviceClass: Validator = (object, report) => reportSelectors(object, ["spec"], report);

/** Expressions of a ResourceClaim. */
export const checkResourceClaim: Validator = (object, report) => reportClaim(object, ["spec"], report);

/** Expressions of a ResourceClaimTemplate. */
export const checkResourceClaimTemplate: Validator = (object, report) => reportClaim(object, ["spec", "spec"], report);

function reportClaim(object: JsonObject, path: Path, report: Report): void {
  for (const request of itemsAt(object, [...path, "devices", "requests"])) {
    // Until v1beta1 the selectors were in the request itself.
    reportSelectors(object, request, report);
    reportSelectors(object, [...request, "exactly"], report);
    for (const alternative of itemsAt(object, [...request, "firstAvailable"]))
      reportSelectors(object, alternative, report);
  }
}

function reportSelectors(object: JsonObject, path: Path, report: Report): void {
  for (const item of itemsAt(object, [...path, "selectors"])) {
    const expression = [...item, "cel", "expression"];
    const selector = objectAt(object, ...item).cel;
    if (!isJsonObject(selector)) continue;
    // A selector without an expression has an empty one, which does not compile.
    const source = selector.expression ?? "";
    if (typeof source !== "string" || source.length > longestSelector) continue;
    const problem = compileProblem(source, deviceEnvironment, [bool, any]);
    if (problem !== undefined) report(expression, `is not a CEL expression that compiles: ${problem}`);
  }
}

/** Rules of a CustomResourceDefinition. */
export const checkCustomResourceDefinition: Validator = (definition, report) => {
  for (const [position, version] of listAt(definition, "spec", "versions").entries()) {
    const schema: Json = objectAt(version, "schema", "openAPIV3Schema");
    checkDefinitionRules(schema, ["spec", "versions", position, "schema", "openAPIV3Schema"], report);
  }
};

/** By API group and kind, for the kinds that carry expressions which the API server compiles. */
export const compileChecks: ReadonlyMap<string, Validator> = new Map([
  ["admissionregistration.k8s.io/ValidatingAdmissionPolicy", checkValidatingAdmissionPolicy],
  ["admissionregistration.k8s.io/MutatingAdmissionPolicy", checkMutatingAdmissionPolicy],
  ["admissionregistration.k8s.io/ValidatingWebhookConfiguration", checkWebhookConfiguration],
  ["admissionregistration.k8s.io/MutatingWebhookConfiguration", checkWebhookConfiguration],
  ["apiextensions.k8s.io/CustomResourceDefinition", checkCustomResourceDefinition],
  ["resource.k8s.io/DeviceClass", checkDeviceClass],
  ["resource.k8s.io/ResourceClaim", checkResourceClaim],
  ["resource.k8s.io/ResourceClaimTemplate", checkResourceClaimTemplate],
]);

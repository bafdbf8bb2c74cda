import type { JsonObject } from "../manifest.ts";
import type { Path } from "../path.ts";
import { amountOf, isWhole } from "./amounts.ts";
import { objectIn, objectsIn, sizeIn, textIn, textsIn } from "./fields.ts";
import { isCounted, isQuotaResource, isStandardQuotaResource } from "./resource-names.ts";
import { accepted, type Report } from "./validator.ts";

const pods = ["pods"];
const compute = [...pods, "cpu", "memory", "limits.cpu", "limits.memory", "requests.cpu", "requests.memory"];
const storage = ["persistentvolumeclaims", "requests.storage"];
/** By scope, what can be limited in it. */
const scopes: ReadonlyMap<string, readonly string[]> = new Map([
  ["BestEffort", pods],
  ["CrossNamespacePodAffinity", compute],
  ["NotBestEffort", compute],
  ["NotTerminating", compute],
  ["PriorityClass", compute],
  ["Terminating", compute],
  ["VolumeAttributesClass", storage],
]);
const withoutValues = new Set([
  "BestEffort",
  "CrossNamespacePodAffinity",
  "NotBestEffort",
  "NotTerminating",
  "Terminating",
]);
const conflicts = [
  ["BestEffort", "NotBestEffort"],
  ["NotTerminating", "Terminating"],
] as const;

/** How much a namespace can have in all. */
export function validateResourceQuota(object: JsonObject, report: Report): void {
  const spec = objectIn(object, "spec");
  if (spec === undefined) return;
  const hard = objectIn(spec, "hard") ?? {};
  validateHard(hard, report);
  const named = textsIn(spec, "scopes");
  for (const [index, scope] of named.entries()) validateScope(scope, hard, ["spec", "scopes", index], report);
  refuseConflicts(named, ["spec", "scopes"], report);
  const expressions = objectsIn(objectIn(spec, "scopeSelector") ?? {}, "matchExpressions");
  const path = ["spec", "scopeSelector", "matchExpressions"];
  for (const [index, expression] of expressions.entries()) {
    validateScope(textIn(expression, "scopeName"), hard, [...path, index, "scopeName"], report);
    validateExpression(expression, [...path, index], report);
  }
  refuseConflicts(
    expressions.map((expression) => textIn(expression, "scopeName")),
    path,
    report,
  );
}

function validateHard(hard: JsonObject, report: Report): void {
  for (const [name, value] of Object.entries(hard)) {
    const path = ["spec", "hard", name];
    if (!isQuotaResource(name)) report(path, `must be a resource that can be limited in a namespace, got ${name}`);
    const amount = amountOf(value);
    if (amount !== undefined && isCounted(name) && !isWhole(amount))
      report(path, `must be a whole number, got ${value}`);
  }
  for (const name of ["cpu", "memory", "ephemeral-storage"]) {
    const request = `requests.${name}`;
    const requested = Object.hasOwn(hard, request) || name === "ephemeral-storage" ? request : name;
    const [low, high] = [amountOf(hard[requested]), amountOf(hard[`limits.${name}`])];
    if (low !== undefined && high !== undefined && low > high)
      report(["spec", "hard", requested], `should be at most limits.${name}`, accepted);
  }
}

function validateScope(scope: string, hard: JsonObject, path: Path, report: Report): void {
  const allowed = scopes.get(scope);
  if (allowed === undefined) {
    report(path, `must be one of ${[...scopes.keys()].join(", ")}, got ${scope}`);
    return;
  }
  const other = Object.keys(hard).find((name) => isStandardQuotaResource(name) && !allowed.includes(name));
  if (other !== undefined) report(path, `cannot limit ${other} in scope ${scope}`);
}

function validateExpression(expression: JsonObject, path: Path, report: Report): void {
  const [scope, operator] = [textIn(expression, "scopeName"), textIn(expression, "operator")];
  const count = sizeIn(expression, "values");
  if (withoutValues.has(scope) && operator !== "Exists")
    report([...path, "operator"], `must be Exists for scope ${scope}, got ${operator}`);
  if ((operator === "In" || operator === "NotIn") && count === 0)
    report([...path, "values"], `must have at least one value for operator ${operator}`);
  if ((operator === "Exists" || operator === "DoesNotExist") && count > 0)
    report([...path, "values"], `must be empty for operator ${operator}`);
}

function refuseConflicts(named: readonly string[], path: Path, report: Report): void {
  for (const [one, other] of conflicts)
    if (named.includes(one) && named.includes(other)) report(path, `must not have both ${one} and ${other}`);
}

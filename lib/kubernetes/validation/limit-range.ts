import { type JsonObject, textOf } from "../manifest.ts";
import type { Path } from "../path.ts";
import { amountOf } from "./amounts.ts";
import { objectIn, objectsIn, sizeIn, textIn } from "./fields.ts";
import { isContainerResource, isOvercommitted, isResource } from "./resource-names.ts";
import type { Report } from "./validator.ts";

const fields = ["min", "max", "default", "defaultRequest", "maxLimitRequestRatio"] as const;
/** No first may be more than its second. */
const orders = [
  ["min", "max"],
  ["min", "defaultRequest"],
  ["min", "default"],
  ["defaultRequest", "default"],
  ["defaultRequest", "max"],
  ["default", "max"],
] as const;
const one = 1_000_000_000n;

type Amounts = Readonly<Record<(typeof fields)[number], bigint | undefined>>;

/** What a pod, a container or a claim may ask for, and what it gets when it does not ask. */
export function validateLimitRange(object: JsonObject, report: Report): void {
  const types = new Set<string>();
  for (const [index, limit] of objectsIn(objectIn(object, "spec") ?? {}, "limits").entries()) {
    const path = ["spec", "limits", index];
    const type = textIn(limit, "type");
    if (types.has(type)) report([...path, "type"], `repeats type ${type}`);
    types.add(type);
    validateLimit(limit, type, path, report);
  }
}

function validateLimit(limit: JsonObject, type: string, path: Path, report: Report): void {
  const names = new Set<string>();
  for (const field of fields) {
    if (type === "Pod" && field.startsWith("default")) {
      if (sizeIn(limit, field) > 0) report([...path, field], "must not be set for type Pod");
      continue;
    }
    for (const name of Object.keys(objectIn(limit, field) ?? {})) {
      names.add(name);
      const fits = isResource(name) && (isContainerResource(name) || (type !== "Container" && type !== "Pod"));
      if (!fits) report([...path, field, name], `must be a resource that is limited for type ${type}, got ${name}`);
    }
  }
  if (
    type === "PersistentVolumeClaim" &&
    !["min", "max"].some((field) => Object.hasOwn(objectIn(limit, field) ?? {}, "storage"))
  )
    report(path, "must have min or max of storage for type PersistentVolumeClaim");
  for (const name of names) validateAmounts(limit, type, name, path, report);
}

function validateAmounts(limit: JsonObject, type: string, name: string, path: Path, report: Report): void {
  const amounts = amountsOf(limit, type, name);
  for (const [lower, upper] of orders) {
    const [low, high] = [amounts[lower], amounts[upper]];
    if (low !== undefined && high !== undefined && low > high)
      report(
        [...path, lower, name],
        `must be at most ${upper} ${given(limit, upper, name)}, got ${given(limit, lower, name)}`,
      );
  }
  const { min, max, maxLimitRequestRatio: ratio } = amounts;
  if (ratio !== undefined && ratio < one) report([...path, "maxLimitRequestRatio", name], "must be at least 1");
  else if (ratio !== undefined && min !== undefined && max !== undefined && min > 0n && ratio * min > max * one)
    report([...path, "maxLimitRequestRatio", name], "must be at most max divided by min");
  if (
    !isOvercommitted(name) &&
    amounts.default !== undefined &&
    amounts.default !== (amounts.defaultRequest ?? amounts.default)
  )
    report([...path, "defaultRequest", name], "must be default, because it cannot be overcommitted");
}

/** With what the API server puts where a container has none: the maximum, its default limit, the minimum. */
function amountsOf(limit: JsonObject, type: string, name: string): Amounts {
  const of = (field: (typeof fields)[number]): bigint | undefined => {
    const amounts = objectIn(limit, field) ?? {};
    return Object.hasOwn(amounts, name) ? amountOf(amounts[name]) : undefined;
  };
  const [min, max] = [of("min"), of("max")];
  const usual = of("default") ?? (type === "Container" ? max : undefined);
  const requested = of("defaultRequest") ?? (type === "Container" ? (usual ?? min) : undefined);
  return { min, max, default: usual, defaultRequest: requested, maxLimitRequestRatio: of("maxLimitRequestRatio") };
}

function given(limit: JsonObject, field: string, name: string): string {
  const value = objectIn(limit, field)?.[name];
  return value === undefined ? "by default" : textOf(value ?? 0);
}

import { isJsonObject, type Json, type JsonObject, listAt, objectAt, stringAt, textOf } from "./manifest.ts";

/** Labels, by their keys. */
export type Labels = Readonly<Record<string, string>>;

/** What a label selector asks for. Empty, it takes everything. */
export interface Selector {
  /** Labels that must have exactly this value. */
  readonly equal: readonly (readonly [key: string, value: string])[];
  readonly expressions: readonly Expression[];
}

interface Expression {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly Json[];
}

/** A selector of labels alone, as Services have it; undefined when there is none. */
export function mapSelector(value: Json | undefined): Selector | undefined {
  return isJsonObject(value) ? { equal: labelsOf(value), expressions: [] } : undefined;
}

/** A LabelSelector; undefined when there is none, which selects nothing. */
export function labelSelector(value: Json | undefined): Selector | undefined {
  if (!isJsonObject(value)) return undefined;
  return {
    equal: labelsOf(objectAt(value, "matchLabels")),
    expressions: listAt(value, "matchExpressions").map((item) => ({
      key: stringAt(item, "key") ?? "",
      operator: stringAt(item, "operator") ?? "",
      values: listAt(item, "values"),
    })),
  };
}

export function isEmpty({ equal, expressions }: Selector): boolean {
  return equal.length === 0 && expressions.length === 0;
}

export function matches({ equal, expressions }: Selector, labels: JsonObject): boolean {
  for (const label of equal) if (!Object.hasOwn(labels, label[0]) || labels[label[0]] !== label[1]) return false;
  return expressions.every((expression) => holds(expression, labels));
}

/** `app=web, tier in (a, b)`. */
export function formatSelector({ equal, expressions }: Selector): string {
  return [
    ...equal.map(([key, value]) => `${key}=${value}`),
    ...expressions.map(({ key, operator, values }) =>
      [key, operator, ...(values.length > 0 ? [`(${values.join(", ")})`] : [])].join(" "),
    ),
  ].join(", ");
}

function holds({ key, operator, values }: Expression, labels: JsonObject): boolean {
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  switch (operator) {
    case "In":
      return value !== undefined && values.includes(value);
    case "NotIn":
      return value === undefined || !values.includes(value);
    case "Exists":
      return value !== undefined;
    case "DoesNotExist":
      return value === undefined;
    default:
      // The schema reports it.
      return true;
  }
}

function labelsOf(labels: JsonObject): [string, string][] {
  return Object.keys(labels).map((key) => [key, textOf(labels[key])]);
}

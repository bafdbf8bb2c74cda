import type { Use } from "./use.ts";

/** What a template knows about something while it is only read, without any values. */
export type Value =
  | { readonly kind: "use"; readonly use: Use }
  /** What a template gets: `.Values` and what Helm says of itself. */
  | { readonly kind: "context"; readonly context: Context }
  | { readonly kind: "dict"; readonly members: Map<string, Value> }
  | { readonly kind: "list"; readonly item: Value }
  | { readonly kind: "text"; readonly text: string }
  /** One of them. */
  | { readonly kind: "several"; readonly values: readonly Value[] }
  | { readonly kind: "unknown" };

/** The dot that a chart's templates begin with. */
export interface Context {
  readonly values: Use;
  readonly subcharts: ReadonlyMap<string, Context>;
}

export const unknown: Value = { kind: "unknown" };

/** For members of a dict whose names are not known. */
const anyName = "*";

/** One of these values. */
export function several(values: readonly (Value | undefined)[]): Value {
  const flat = values.flatMap((value) => {
    if (value === undefined || value.kind === "unknown") return [];
    return value.kind === "several" ? value.values : [value];
  });
  const [first = unknown] = flat;
  return flat.length <= 1 ? first : { kind: "several", values: [...new Set(flat)] };
}

/** `.name` of a value. */
export function fieldOf(value: Value, name: string): Value {
  switch (value.kind) {
    case "use":
      return { kind: "use", use: value.use.member(name) };
    case "context":
      return fieldOfContext(value.context, name);
    case "dict":
      return several([value.members.get(name), value.members.get(anyName)]);
    case "several":
      return several(value.values.map((each) => fieldOf(each, name)));
    default:
      return unknown;
  }
}

function fieldOfContext({ values, subcharts }: Context, name: string): Value {
  if (name === "Values") return { kind: "use", use: values };
  if (name !== "Subcharts") return unknown;
  const members = [...subcharts].map(([chart, context]): [string, Value] => [chart, { kind: "context", context }]);
  return { kind: "dict", members: new Map(members) };
}

/** An item of a value, or a member whose name is not known. */
export function itemOf(value: Value): Value {
  switch (value.kind) {
    case "use":
      return { kind: "use", use: value.use.item() };
    case "dict":
      return several([...value.members.values()]);
    case "list":
      return value.item;
    case "several":
      return several(value.values.map(itemOf));
    default:
      return unknown;
  }
}

/** A member of a value, by a name that may be known. */
export function stepInto(value: Value, step: Value | undefined): Value {
  return step?.kind === "text" ? fieldOf(value, step.text) : itemOf(value);
}

/** Puts a member into a dict that a template makes. */
export function setMember(dict: Value, name: Value | undefined, member: Value): void {
  if (dict.kind === "several") for (const each of dict.values) setMember(each, name, member);
  // Where the values of the chart are written to, nobody can say any more who reads it.
  else if (dict.kind !== "dict") eachUse(member, (use) => pass(use));
  else {
    if (holds(member, dict)) return;
    const key = name?.kind === "text" ? name.text : anyName;
    dict.members.set(key, several([dict.members.get(key), member]));
  }
}

function holds(value: Value, dict: Value): boolean {
  if (value === dict) return true;
  if (value.kind === "several") return value.values.some((each) => holds(each, dict));
  if (value.kind === "list") return holds(value.item, dict);
  return value.kind === "dict" && [...value.members.values()].some((each) => holds(each, dict));
}

/** Notes what happens to the values of the chart that a value is made of. */
export function eachUse(value: Value | undefined, note: (use: Use) => void): void {
  if (value?.kind === "use") note(value.use);
  else if (value?.kind === "several") for (const each of value.values) eachUse(each, note);
  else if (value?.kind === "dict") for (const each of value.members.values()) eachUse(each, note);
  else if (value?.kind === "list") eachUse(value.item, note);
}

/** Notes that a value is passed on with everything in it. */
export function pass(use: Use): void {
  use.isWhole = true;
}

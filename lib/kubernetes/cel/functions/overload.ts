import { opaque, type Type } from "../type.ts";
import type { Value } from "../value.ts";

/** One signature of a function or operator, and what it does. */
export interface Overload {
  readonly name: string;
  readonly isMethod: boolean;
  /** Of a method, the first is the type of what stands before the dot. */
  readonly parameters: readonly Type[];
  readonly result: Type;
  /** @default - only compiled here, never evaluated */
  readonly run?: (...args: Value[]) => Value;
}

const opaqueTypes = new Map([
  ["URL", "kubernetes.URL"],
  ["IP", "net.IP"],
  ["CIDR", "net.CIDR"],
  ["Quantity", "kubernetes.Quantity"],
  ["Semver", "kubernetes.Semver"],
  ["Format", "kubernetes.NamedFormat"],
  ["Authorizer", "kubernetes.authorization.Authorizer"],
  ["PathCheck", "kubernetes.authorization.PathCheck"],
  ["GroupCheck", "kubernetes.authorization.GroupCheck"],
  ["ResourceCheck", "kubernetes.authorization.ResourceCheck"],
  ["Decision", "kubernetes.authorization.Decision"],
]);

/**
 * An overload as it is written: `size(string): int`, or with a dot for a method, `list<T>.indexOf(T): int`. A single capital letter
 * stands for any type.
 */
export function overload(signature: string, run?: (...args: Value[]) => Value): Overload {
  const [, receiver, name = "", parameters = "", result = ""] =
    /^(?:([\w<>, ]+)\.(?=\w+\())?([^()]+)\(([^()]*)\): (.+)$/.exec(signature) ?? [];
  // `optional.of(T)` and the like are functions with a dot in their name.
  const isMethod = receiver !== undefined && !namespaces.has(receiver);
  const types = isMethod ? [receiver, ...splitTypes(parameters)] : splitTypes(parameters);
  return {
    name: isMethod || receiver === undefined ? name : `${receiver}.${name}`,
    isMethod,
    parameters: types.map(typeNamed),
    result: typeNamed(result),
    ...(run === undefined ? {} : { run }),
  };
}

const namespaces = new Set(["optional", "sets", "lists", "strings", "format", "jsonpatch", "ip"]);

/** The type that a signature names: `map<string, list<T>>`. */
export function typeNamed(text: string): Type {
  const [, outer = text, inner] = /^(\w+)<(.+)>$/.exec(text) ?? [];
  const [first, second] = inner === undefined ? [] : splitTypes(inner).map(typeNamed);
  if (/^[A-Z]$/.test(outer)) return { is: "parameter", name: outer };
  const name = opaqueTypes.get(outer);
  if (name !== undefined) return opaque(name);
  if (outer === "optional" && first) return opaque("optional_type", first);
  if (outer === "list" && first) return { is: "list", items: first };
  if (outer === "type" && first) return { is: "type", of: first };
  if (outer === "map" && first && second) return { is: "map", key: first, value: second };
  switch (outer) {
    case "bool":
    case "int":
    case "uint":
    case "double":
    case "string":
    case "bytes":
    case "timestamp":
    case "duration":
    case "dyn":
      return { is: outer };
    default:
      throw new TypeError(`not a type of a signature: ${text}`);
  }
}

/** The parts between commas that lie in no angle brackets. */
function splitTypes(text: string): readonly string[] {
  return text === ""
    ? []
    : (text.match(/[^,<>]+(?:<(?:[^<>]|<(?:[^<>]|<[^<>]*>)*>)*>)?/g) ?? []).map((part) => part.trim());
}

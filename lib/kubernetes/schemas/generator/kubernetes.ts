import type { Fields } from "../notation.ts";
import { type ClientField, type ClientKind, plainName } from "./client.ts";
import { homeOf, referencesIn, relative, type Types } from "./types.ts";

/**
 * Brings the built-in types to one version of Kubernetes. kubernetes-models has enums and quantities, but of all versions
 * since 1.15 together; the client has the fields of one version. So a field that the client lacks is dropped, and a type or
 * field that only the client has is taken from it.
 * @param fieldsOf gives the fields of a class of the client
 */
export function mergeClient(
  types: Types,
  kinds: readonly ClientKind[],
  fieldsOf: (model: string) => readonly ClientField[],
): void {
  const references = new Map<string, string>();

  const merge = (model: string, reference: string): string => {
    const done = references.get(model);
    if (done !== undefined) return done;
    references.set(model, reference);
    const home = homeOf(reference);
    const known = types.get(reference) ?? {};
    if (typeof known === "string") return reference;
    const fields: Record<string, Fields[string]> = {};
    for (const { name, required, type } of fieldsOf(model)) {
      const key = Object.hasOwn(known, `${name}!`) ? `${name}!` : name;
      const old = known[key];
      const inner = /\b[A-Z]\w+/.exec(type)?.[0];
      if (typeof old === "string") {
        fields[key] = old;
        const [innerReference] = referencesIn(old, home);
        if (inner !== undefined && innerReference !== undefined) merge(inner, innerReference);
      } else {
        const merged = inner && relative(merge(inner, `${home}#${plainName(inner)}`), home);
        fields[required ? `${name}!` : name] = inner && merged ? type.replace(inner, merged) : type;
      }
    }
    types.set(reference, fields);
    return reference;
  };

  const isKnown = ({ apiVersion, kind }: ClientKind) => types.has(`${apiVersion}#${kind}`);
  for (const kind of [...kinds.filter(isKnown), ...kinds.filter((each) => !isKnown(each))]) {
    merge(kind.model, `${kind.apiVersion}#${kind.kind}`);
  }
}

import { offer } from "../facts/offer.ts";
import type { Rule } from "../rule.ts";

/** A rule that Secrets or ConfigMaps hold the keys that others take of them, as far as their keys are known. */
export function missingKeys({
  kind,
  ...info
}: Pick<Rule, "id" | "title" | "description"> & { readonly kind: string }): Rule {
  return {
    ...info,
    family: "references",
    severity: "error",
    needs: "closed",
    check: (facts) =>
      facts.referencesTo(kind).flatMap(({ from, namespace, name, keys = [] }) => {
        const known = facts.catalog.get(kind, namespace, name)?.keys;
        if (known === undefined) return [];
        return keys
          .filter(({ value }) => !known.has(value))
          .map(({ value, path }) => ({
            object: from,
            path,
            message: `takes key ${JSON.stringify(value)}, which ${kind.slice(1)} ${namespace}/${name} does not have`,
            ...offer(facts.speller, value, known, "add it there"),
          }));
      }),
  };
}

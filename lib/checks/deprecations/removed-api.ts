import { minorOf } from "../../kubernetes/schemas/notation.ts";
import type { Facts } from "../facts/facts.ts";
import type { ObjectType } from "../facts/types.ts";
import type { Rule } from "../rule.ts";
import { oldVersionOf } from "./custom-resources.ts";

export const removedApi: Rule = {
  id: "removed-api",
  family: "deprecations",
  severity: "error",
  title: "No object is of an API version that is gone",
  description: "The API server does not know the kind any more, and the whole sync fails.",
  check: (facts) =>
    facts.types.flatMap((type) => {
      const removal = removalOf(type, facts);
      if (removal === undefined) return [];
      const { by, use } = removal;
      return type.objects.map((object) => ({
        object,
        path: ["apiVersion"],
        message: `is gone: ${by} does not serve ${type.apiVersion} ${type.kind}`,
        ...(use !== undefined && { expected: use }),
        fix: use === undefined ? "remove it, nothing takes its place" : `use ${use}`,
      }));
    }),
};

/** Who no longer serves a kind, and what to use instead; undefined when it is served. */
export function removalOf(
  { apiVersion, kind }: ObjectType,
  { schemas, minor }: Facts,
): { readonly by: string; readonly use: string | undefined } | undefined {
  const lifecycle = schemas.lifecycleOf(apiVersion, kind);
  if (lifecycle?.removed !== undefined && minorOf(lifecycle.removed) <= minor) {
    return { by: `Kubernetes ${lifecycle.removed}`, use: lifecycle.replacement };
  }
  const old = oldVersionOf(apiVersion, kind);
  return old?.removedIn === undefined ? undefined : { by: old.removedIn, use: old.use };
}

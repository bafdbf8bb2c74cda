import { minorOf } from "../../kubernetes/schemas/notation.ts";
import type { Facts } from "../facts/facts.ts";
import type { ObjectType } from "../facts/types.ts";
import type { Rule } from "../rule.ts";
import { oldVersionOf } from "./custom-resources.ts";
import { removalOf } from "./removed-api.ts";

export const deprecatedApi: Rule = {
  id: "deprecated-api",
  family: "deprecations",
  severity: "warning",
  title: "No object is of an API version that is about to go",
  description:
    "What is deprecated now, or in the next minor version of Kubernetes, stands in the way of an upgrade later.",
  check: (facts) =>
    facts.types.flatMap((type) => {
      const deprecation = removalOf(type, facts) === undefined ? deprecationOf(type, facts) : undefined;
      if (deprecation === undefined) return [];
      const { message, use } = deprecation;
      return type.objects.map((object) => ({
        object,
        path: ["apiVersion"],
        message,
        ...(use !== undefined && { expected: use }),
        fix: use === undefined ? "plan without it, nothing takes its place" : `use ${use}`,
      }));
    }),
};

function deprecationOf(
  { apiVersion, kind }: ObjectType,
  { schemas, minor }: Facts,
): { readonly message: string; readonly use: string | undefined } | undefined {
  const { deprecated, removed, replacement } = schemas.lifecycleOf(apiVersion, kind) ?? {};
  if (removed !== undefined && minorOf(removed) === minor + 1) {
    return {
      message: `goes with the next version: Kubernetes ${removed} does not serve ${apiVersion} ${kind}`,
      use: replacement,
    };
  }
  if (deprecated !== undefined && minorOf(deprecated) <= minor + 1) {
    return { message: `is deprecated from Kubernetes ${deprecated} on`, use: replacement };
  }
  const old = oldVersionOf(apiVersion, kind);
  return old === undefined ? undefined : { message: `is deprecated by its project`, use: old.use };
}

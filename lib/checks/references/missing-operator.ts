import { isCustomGroup } from "../../kubernetes/kinds.ts";
import { apiGroupOf, listAt, stringAt, valueAt } from "../../kubernetes/manifest.ts";
import { definitionsFolder } from "../../layout/paths.ts";
import type { Facts } from "../facts/facts.ts";
import { offer, oneOf } from "../facts/offer.ts";
import type { Finding, Rule } from "../rule.ts";

export const missingOperator: Rule = {
  id: "missing-operator",
  family: "references",
  severity: "error",
  needs: "closed",
  title: "Every custom resource has its operator",
  description: "The API server refuses a custom resource whose definition nobody installs.",
  check: (facts) => {
    const definitions = servedVersions(facts);
    return facts.types
      .filter(({ apiVersion }) => isCustomGroup(apiGroupOf(apiVersion)))
      .flatMap(({ apiVersion, groupKind, objects }) => {
        const absence = absenceOf(apiVersion, definitions.get(groupKind), facts);
        return absence === undefined ? [] : objects.map((object) => ({ ...absence, object, path: ["apiVersion"] }));
      });
  },
};

/** What is missing for an API version; undefined when it is served. */
function absenceOf(
  apiVersion: string,
  served: readonly string[] | undefined,
  { apiGroups, schemas, speller, unseen }: Facts,
): Omit<Finding, "object" | "path"> | undefined {
  if (served !== undefined) {
    if (served.includes(apiVersion)) return undefined;
    const message = `is a version that the definition of the kind does not serve, got ${JSON.stringify(apiVersion)}`;
    return { message, expected: oneOf(served), fix: "use a version that it serves" };
  }
  const group = apiGroupOf(apiVersion);
  if (
    apiGroups.has(group) ||
    schemas.scopes.groups.has(group) ||
    unseen.mayHold("apiextensions.k8s.io/CustomResourceDefinition", "")
  )
    return undefined;
  return {
    message: `is of an API group that no operator of the cluster serves, got ${JSON.stringify(group)}`,
    ...offer(
      speller,
      group,
      apiGroups,
      `add the operator, declare the group in its provides.apiGroups, or put its definition into ${definitionsFolder}`,
    ),
  };
}

/** API versions by kind, as the definitions among the manifests serve them. */
function servedVersions(facts: Facts): ReadonlyMap<string, readonly string[]> {
  return new Map(
    facts.ofKind("apiextensions.k8s.io/CustomResourceDefinition").map(({ manifest: { spec } }) => {
      const group = stringAt(spec, "group") ?? "";
      const versions = listAt(spec, "versions").filter((version) => valueAt(version, "served") !== false);
      return [
        `${group}/${stringAt(spec, "names", "kind")}`,
        versions.map((version) => `${group}/${stringAt(version, "name")}`),
      ];
    }),
  );
}

import type { Field } from "../field.ts";

/** What a role allows: verbs on resources of API groups or, in a ClusterRole, on paths. */
export function validatePolicyRule(rule: Field, { namespaced }: { readonly namespaced: boolean }): void {
  rule.at("verbs").mustBeFilled();
  const paths = rule.at("nonResourceURLs");
  const resources = [rule.at("apiGroups"), rule.at("resources")] as const;
  if (paths.isEmpty) {
    for (const list of resources) list.mustBeFilled();
  } else if (namespaced) {
    paths.report("must not be set in a Role, which is for one namespace");
  } else if ([...resources, rule.at("resourceNames")].some(({ isEmpty }) => !isEmpty)) {
    paths.report("must not be set beside apiGroups, resources or resourceNames");
  }
}

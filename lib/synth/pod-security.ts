import type { EnabledApplication } from "../application/applications-of.ts";
import { type Problem, quote } from "../errors.ts";
import { builtInNamespaces } from "../k3s/built-ins.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";
import type { BuiltApplication } from "./order.ts";

/** Pod Security levels that applications declare for namespaces that are made elsewhere, where nobody would read them. */
export function podSecurityProblems(
  enabled: readonly EnabledApplication[],
  built: readonly BuiltApplication[],
): Problem[] {
  return enabled.flatMap(({ declared: { podSecurity }, data: { name, namespace, source } }): Problem[] => {
    if (podSecurity === undefined) return [];
    const problem = { where: `${source} podSecurity`, got: quote(podSecurity) };
    if (builtInNamespaces.has(namespace)) {
      const what = `has no effect on namespace ${namespace}, which is as Kubernetes made it`;
      return [{ ...problem, what, fix: "remove it, or give the application a namespace of its own" }];
    }
    if (namespace === name) return [];
    const maker = built.find(({ manifests }) =>
      manifests.some((each) => groupKindOf(each) === "/Namespace" && each.metadata.name === namespace),
    );
    if (maker === undefined) return [];
    const what = `has no effect on namespace ${namespace}, which ${maker.name === name ? "its build" : maker.source} makes`;
    const fix =
      maker.name === namespace
        ? "declare it there, or give the application a namespace of its own"
        : "remove it, and label the Namespace that is made there";
    return [{ ...problem, what, fix }];
  });
}

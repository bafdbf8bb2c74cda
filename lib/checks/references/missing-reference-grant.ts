import { apiGroupOf, listAt, stringAt } from "../../kubernetes/manifest.ts";
import { namesNamespace, namespaceOf } from "../../kubernetes/namespace.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckReference } from "../facts/references.ts";
import type { Rule } from "../rule.ts";

const group = "gateway.networking.k8s.io";

/** @see https://gateway-api.sigs.k8s.io/api-types/referencegrant/ */
export const missingReferenceGrant: Rule = {
  id: "missing-reference-grant",
  family: "references",
  severity: "error",
  title: "A ReferenceGrant allows what leads into another namespace",
  description:
    "A route to a Service, or a Gateway with a Secret, of another namespace works only where a ReferenceGrant of that namespace allows it: without one every call is answered with an error.",
  check: (facts) =>
    (["Service", "Secret"] as const).flatMap((kind) =>
      facts
        .referencesTo(`/${kind}`)
        .filter(({ from, namespace }) => {
          const { manifest } = from;
          return (
            apiGroupOf(manifest.apiVersion) === group && namesNamespace(manifest) && namespaceOf(manifest) !== namespace
          );
        })
        .filter((reference) => !isGranted(facts, kind, reference))
        .map(({ from, path, namespace, name }) => ({
          object: from,
          path: [...path.slice(0, -1), "namespace"],
          message: `names ${kind} ${namespace}/${name}, which no ReferenceGrant of namespace ${namespace} allows`,
          fix: `add one there, from ${from.manifest.kind} of namespace ${namespaceOf(from.manifest)}`,
          ...(!facts.closed && { severity: "warning" as const }),
        })),
    ),
};

function isGranted(facts: Facts, kind: string, { from, namespace, name }: CheckReference): boolean {
  const own = namespaceOf(from.manifest);
  return facts.ofKind(`${group}/ReferenceGrant`).some(({ manifest }) => {
    const { spec } = manifest;
    return (
      namespaceOf(manifest) === namespace &&
      listAt(spec, "from").some(
        (each) =>
          stringAt(each, "group") === group &&
          stringAt(each, "kind") === from.manifest.kind &&
          stringAt(each, "namespace") === own,
      ) &&
      listAt(spec, "to").some((each) => stringAt(each, "kind") === kind && (stringAt(each, "name") ?? name) === name)
    );
  });
}

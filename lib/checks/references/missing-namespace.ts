import { listAt, stringAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import type { Path } from "../../kubernetes/path.ts";
import { myceliumGroup } from "../../mycelium/names.ts";
import type { Facts } from "../facts/facts.ts";
import { offer } from "../facts/offer.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";

export const missingNamespace: Rule = {
  id: "missing-namespace",
  family: "references",
  severity: "error",
  needs: "closed",
  title: "Somebody creates every namespace that is used",
  description: "Objects of a namespace that does not exist are refused, and the whole sync fails.",
  check: (facts) => [
    ...facts.objects.flatMap((object) =>
      missing(facts, object, ["metadata", "namespace"], namespaceOf(object.manifest)),
    ),
    // Nobody would open a namespace whose name is mistyped.
    ...facts
      .ofKind(`${myceliumGroup}/TrustPolicy`)
      .flatMap((object) =>
        listAt(object.manifest, "spec", "namespaces").flatMap((each, position) =>
          missing(facts, object, ["spec", "namespaces", position, "namespace"], stringAt(each, "namespace") ?? ""),
        ),
      ),
  ],
};

function missing(facts: Facts, object: CheckObject, path: Path, namespace: string): Finding[] {
  if (namespace === "" || facts.catalog.get("/Namespace", "", namespace) !== undefined) return [];
  return [
    {
      object,
      path,
      message: `names a namespace that nobody creates, got ${JSON.stringify(namespace)}`,
      ...offer(facts.speller, namespace, facts.catalog.names("/Namespace", ""), "add the Namespace"),
    },
  ];
}

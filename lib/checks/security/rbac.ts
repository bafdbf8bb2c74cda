import { isJsonObject, listAt, textOf } from "../../kubernetes/manifest.ts";
import type { Path } from "../../kubernetes/path.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";

/** One rule of a Role or ClusterRole. */
export interface Permission {
  readonly object: CheckObject;
  readonly path: Path;
  readonly apiGroups: readonly string[];
  /** With their subresource: `pods/exec`. */
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  /** Empty for all. */
  readonly resourceNames: readonly string[];
  readonly nonResourceURLs: readonly string[];
}

/** Every permission that a Role or ClusterRole gives. */
export function permissionsOf(facts: Facts): readonly Permission[] {
  const permissions = known.get(facts) ?? readPermissions(facts);
  known.set(facts, permissions);
  return permissions;
}

/** Several rules ask. */
const known = new WeakMap<Facts, readonly Permission[]>();

function readPermissions(facts: Facts): Permission[] {
  return facts.ofKind("rbac.authorization.k8s.io/Role", "rbac.authorization.k8s.io/ClusterRole").flatMap((object) =>
    listAt(object.manifest, "rules").flatMap((rule, index): Permission[] => {
      if (!isJsonObject(rule)) return [];
      const texts = (field: string) => listAt(rule, field).map(textOf);
      return [
        {
          object,
          path: ["rules", index],
          apiGroups: texts("apiGroups"),
          resources: texts("resources"),
          verbs: texts("verbs"),
          resourceNames: texts("resourceNames"),
          nonResourceURLs: texts("nonResourceURLs"),
        },
      ];
    }),
  );
}

/** What a dangerous permission asks of its author. */
export function narrowOrAccept(object: CheckObject, id: string, narrow = "narrow it"): string {
  const accept =
    object.chart === undefined
      ? `with the annotation silence.k3s-gitops/${id} and the reason`
      : `in accepts of application ${object.application}, with the reason`;
  return `${narrow}, or accept it ${accept}`;
}

import { groupKindOf } from "./kinds.ts";
import { type JsonObject, listAt, type Manifest, stringAt } from "./manifest.ts";
import clusterScopedKinds from "./schemas/data/cluster-scoped.generated.json" with { type: "json" };

type Type = Pick<Manifest, "apiVersion" | "kind">;

const known: ReadonlySet<string> = new Set(clusterScopedKinds);

/** Whether objects of a kind lie in no namespace, as far as that is known without the definitions of a cluster. */
export function isClusterScoped(type: Type): boolean {
  return known.has(groupKindOf(type));
}

/** Where the objects of kinds lie: in namespaces or not. Definitions know better than what comes with the library. */
export class Scopes {
  /** By API group and kind, whether it is cluster-scoped. */
  readonly #defined = new Map<string, boolean>();
  /** The API groups that the definitions are of. */
  readonly groups: ReadonlySet<string>;

  /** @param manifests of any kinds; only CustomResourceDefinitions matter */
  constructor(manifests: Iterable<JsonObject> = []) {
    const groups = new Set<string>();
    for (const manifest of manifests) {
      if (!isDefinition(manifest)) continue;
      const group = stringAt(manifest, "spec", "group") ?? "";
      groups.add(group);
      this.#defined.set(
        `${group}/${stringAt(manifest, "spec", "names", "kind")}`,
        stringAt(manifest, "spec", "scope") === "Cluster",
      );
    }
    this.groups = groups;
  }

  /** Whether objects of the kind lie in no namespace; false for a kind that nobody knows, as most kinds are namespaced. */
  isClusterScoped(type: Type): boolean {
    return this.isClusterScopedKind(groupKindOf(type));
  }

  /** As `isClusterScoped`, of a kind written as `<API group>/<Kind>`. */
  isClusterScopedKind(groupKind: string): boolean {
    return this.#defined.get(groupKind) ?? known.has(groupKind);
  }
}

/** Whether an object is a CustomResourceDefinition that defines something. */
export function isDefinition(manifest: JsonObject): boolean {
  return (
    manifest.kind === "CustomResourceDefinition" &&
    stringAt(manifest, "apiVersion")?.startsWith("apiextensions.k8s.io/") === true &&
    listAt(manifest, "spec", "versions").length > 0
  );
}

import type { RenderedApplication } from "../../lib/application/rendered-application.ts";
import { groupKindOf } from "../../lib/kubernetes/kinds.ts";
import { stringAt } from "../../lib/kubernetes/manifest.ts";
import type { Scopes } from "../../lib/kubernetes/scopes.ts";

/** Kinds as `<API group>/<Kind>`. */
export interface Kinds {
  readonly clusterScoped: readonly string[];
  readonly namespaced: readonly string[];
}

/** The namespaces that an application writes to, its own one included, and those that it allows beside. */
export function namespacesOf({ namespace, manifests, chart, allows }: RenderedApplication): string[] {
  return sorted([
    namespace,
    ...manifests.flatMap(({ metadata }) => stringAt(metadata, "namespace") ?? []),
    ...(chart?.creates.namespaces ?? []),
    ...(allows.namespaces ?? []),
  ]);
}

/** The kinds of an application's objects, those included that Argo CD renders from its chart, and those that it allows beside. */
export function kindsOf({ manifests, chart, allows }: RenderedApplication, scopes: Scopes): Kinds {
  const [clusterScoped, namespaced] = [new Set(chart?.creates.clusterScoped), new Set(chart?.creates.namespaced)];
  for (const manifest of manifests) {
    (scopes.isClusterScoped(manifest) ? clusterScoped : namespaced).add(groupKindOf(manifest));
  }
  for (const groupKind of allows.kinds ?? []) {
    (scopes.isClusterScopedKind(groupKind) ? clusterScoped : namespaced).add(groupKind);
  }
  return { clusterScoped: sorted([...clusterScoped]), namespaced: sorted([...namespaced]) };
}

/** Each text once, in an order that does not depend on the locale. */
export function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

import type { RenderedApplication } from "../../lib/application/rendered-application.ts";
import { groupKindOf } from "../../lib/kubernetes/kinds.ts";
import { type Manifest, stringAt } from "../../lib/kubernetes/manifest.ts";
import type { Scopes } from "../../lib/kubernetes/scopes.ts";

/** Kinds as `<API group>/<Kind>`. */
export interface Kinds {
  readonly clusterScoped: readonly string[];
  readonly namespaced: readonly string[];
}

/** The namespaces that an application writes to, its own one included, and those that it allows beside. */
export function namespacesOf(application: RenderedApplication): string[] {
  const { namespace, manifests, chart, allows } = application;
  return sorted([
    namespace,
    ...[...manifests, ...undeclared(application)].flatMap(({ metadata }) => stringAt(metadata, "namespace") ?? []),
    ...(chart?.creates?.namespaces ?? []),
    ...(allows.namespaces ?? []),
  ]);
}

/** The kinds of an application's objects, those included that Argo CD renders from its chart, and those that it allows beside. */
export function kindsOf(application: RenderedApplication, scopes: Scopes): Kinds {
  const { manifests, chart, allows } = application;
  const creates = chart?.mode === "source" ? chart.creates : undefined;
  const [clusterScoped, namespaced] = [new Set(creates?.clusterScoped), new Set(creates?.namespaced)];
  for (const manifest of [...manifests, ...undeclared(application)]) {
    (scopes.isClusterScoped(manifest) ? clusterScoped : namespaced).add(groupKindOf(manifest));
  }
  for (const groupKind of allows.kinds ?? []) {
    (scopes.isClusterScopedKind(groupKind) ? clusterScoped : namespaced).add(groupKind);
  }
  return { clusterScoped: sorted([...clusterScoped]), namespaced: sorted([...namespaced]) };
}

/** What Argo CD renders of its chart, where no declaration says what that is. */
function undeclared({ chart, releases: [own] }: RenderedApplication): Manifest[] {
  if (chart?.mode !== "source" || chart.creates !== undefined) return [];
  return (own?.objects ?? []).map(({ manifest }) => manifest);
}

/** Each text once, in an order that does not depend on the locale. */
export function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

import type { RenderedApplication } from "../../lib/application/rendered-application.ts";
import { groupKindOf } from "../../lib/kubernetes/kinds.ts";
import { stringAt } from "../../lib/kubernetes/manifest.ts";
import type { Scopes } from "../../lib/kubernetes/scopes.ts";

/** Kinds as `<API group>/<Kind>`. */
export interface Kinds {
  readonly clusterScoped: readonly string[];
  readonly namespaced: readonly string[];
}

/** The namespaces that the applications write to, their own ones included. */
export function namespacesOf(rendered: readonly RenderedApplication[]): string[] {
  return sorted(
    rendered.flatMap(({ namespace, manifests, chart }) => [
      namespace,
      ...manifests.flatMap(({ metadata }) => stringAt(metadata, "namespace") ?? []),
      ...(chart?.creates.namespaces ?? []),
    ]),
  );
}

/** The kinds of the applications' objects, those included that Argo CD renders from their charts. */
export function kindsOf(rendered: readonly RenderedApplication[], scopes: Scopes): Kinds {
  const manifests = rendered.flatMap((application) => application.manifests);
  const charts = rendered.flatMap(({ chart }) => chart?.creates ?? []);
  return {
    clusterScoped: sorted([
      ...manifests.filter((manifest) => scopes.isClusterScoped(manifest)).map(groupKindOf),
      ...charts.flatMap(({ clusterScoped }) => clusterScoped),
    ]),
    namespaced: sorted([
      ...manifests.filter((manifest) => !scopes.isClusterScoped(manifest)).map(groupKindOf),
      ...charts.flatMap(({ namespaced }) => namespaced),
    ]),
  };
}

/** Where the charts of the applications come from. */
export function chartRepositoriesOf(rendered: readonly RenderedApplication[]): string[] {
  return sorted(rendered.flatMap(({ chart }) => chart?.repository ?? []));
}

/** Each text once, in an order that does not depend on the locale. */
export function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

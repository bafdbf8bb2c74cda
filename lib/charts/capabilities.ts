import { apiVersionsOf } from "../kubernetes/api-versions.ts";
import { isJsonObject, type Json, type JsonObject, listAt, stringAt } from "../kubernetes/manifest.ts";

/** What a cluster says of itself to charts that ask, in `.Capabilities`. */
export interface Capabilities {
  /** Version of Kubernetes: `1.36.5`. */
  readonly kubernetes: string;
  /** Beside what Helm knows of Kubernetes itself, sorted: `cert-manager.io/v1`, `cert-manager.io/v1/Certificate`. */
  readonly apiVersions: readonly string[];
}

/**
 * What charts see of a cluster. It follows from what is declared alone, and not from what charts make: otherwise one chart's render
 * would be the input of another's.
 * @param k3sVersion `v1.36.5+k3s1`; Argo CD passes it on without the build
 * @param groups API groups whose kinds something brings
 * @param definitions CustomResourceDefinitions that say themselves what they serve
 * @see https://github.com/argoproj/argo-cd/blob/v3.5.1/gitops-engine/pkg/utils/kube/ctl.go
 */
export function capabilitiesOf(
  k3sVersion: string,
  groups: Iterable<string>,
  definitions: Iterable<JsonObject>,
): Capabilities {
  return {
    kubernetes: k3sVersion.replace(/^v/, "").replace(/\+.*$/, ""),
    apiVersions: apiVersionsOf(groups, definitions),
  };
}

/** As a file says it, the kinds below their version, so that a difference of two of them can be read. */
export function capabilitiesToJson({ kubernetes, apiVersions }: Capabilities): JsonObject {
  const kinds = new Map<string, string[]>();
  for (const text of apiVersions) {
    const [group, version, kind] = text.split("/");
    const known = kinds.get(`${group}/${version}`) ?? [];
    kinds.set(`${group}/${version}`, kind === undefined ? known : [...known, kind]);
  }
  return { kubernetes, apiVersions: Object.fromEntries(kinds) };
}

/** Undefined for what `capabilitiesToJson` does not make. */
export function capabilitiesFromJson(data: Json): Capabilities | undefined {
  const kubernetes = stringAt(data, "kubernetes");
  if (kubernetes === undefined || !isJsonObject(data) || !isJsonObject(data.apiVersions)) return undefined;
  const { apiVersions } = data;
  const all = Object.keys(apiVersions).flatMap((version) => [
    version,
    ...listAt(apiVersions, version).map((kind) => `${version}/${kind}`),
  ]);
  return { kubernetes, apiVersions: all.sort() };
}

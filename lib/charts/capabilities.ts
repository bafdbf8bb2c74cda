import { apiVersionsOf, builtInApiVersions } from "../kubernetes/api-versions.ts";
import type { JsonObject } from "../kubernetes/manifest.ts";

/** What a cluster says of itself to charts that ask, in `.Capabilities`. */
export interface Capabilities {
  /** Version of Kubernetes: `1.36.5`. */
  readonly kubernetes: string;
  /** All that it serves, sorted: `apps/v1`, `apps/v1/Deployment`, `cert-manager.io/v1`, `cert-manager.io/v1/Certificate`. */
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
  const kubernetes = k3sVersion.replace(/^v/, "").replace(/\+.*$/, "");
  return {
    kubernetes,
    apiVersions: [...builtInApiVersions(kubernetes), ...apiVersionsOf(groups, definitions)].sort(),
  };
}

/** As a file says them: one a line, so that a difference of two files can be read. */
export function formatCapabilities({ kubernetes, apiVersions }: Capabilities): string {
  return [`Kubernetes ${kubernetes}`, ...apiVersions].map((line) => `${line}\n`).join("");
}

/** Undefined for what `formatCapabilities` does not write. Lines that begin with `#` are comments. */
export function parseCapabilities(text: string): Capabilities | undefined {
  const [first = "", ...apiVersions] = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const [, kubernetes] = /^Kubernetes (\d+\.\d+\.\d+)$/.exec(first) ?? [];
  const isVersions = apiVersions.every((line) => /^[\w.-]+(?:\/\w+){0,2}$/.test(line));
  return kubernetes === undefined || !isVersions ? undefined : { kubernetes, apiVersions };
}

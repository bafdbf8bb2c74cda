import type { PackagedComponent } from "./packaged-components.ts";

/** Major versions of Traefik's chart whose values are known. */
export type TraefikChart = 40 | 41;

/** What a line of K3s packages, as far as anything here depends on it: the releases for one minor version of Kubernetes. */
export interface K3sLine {
  /** The first patch whose helm-controller (0.17.6) knows everything that we tell it. */
  readonly firstPatch: number;
  /** Decides which values Traefik takes. */
  readonly traefikChart: TraefikChart;
  /** What brings the definitions of the Gateway API. */
  readonly gatewayApi: Extract<PackagedComponent, "traefik" | "gateway-api-crd">;
}

/**
 * The lines that clusters can have, the oldest first. Traefik's chart is 40.1.0 in v1.36.4 and 41.4.0 in v1.37.0. From 40.2.0 on it
 * has no definitions of the Gateway API: K3s adds them to its own copy for v1.36, and installs a chart of their own since v1.37.
 * @see https://github.com/k3s-io/k3s/issues/14557
 */
export const k3sLines = {
  "1.36": { firstPatch: 4, traefikChart: 40, gatewayApi: "traefik" },
  "1.37": { firstPatch: 0, traefikChart: 41, gatewayApi: "gateway-api-crd" },
} as const satisfies Readonly<Record<string, K3sLine>>;

/** Minor version of Kubernetes that clusters can have. */
export type K3sMinor = keyof typeof k3sLines;

export const oldestMinor: K3sMinor = "1.36";

export const newestMinor: K3sMinor = "1.37";

export function isK3sMinor(kubernetes: string): kubernetes is K3sMinor {
  return Object.hasOwn(k3sLines, kubernetes);
}

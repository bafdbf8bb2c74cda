import type { Cluster } from "../../../lib/cluster/cluster.ts";
import { traefik } from "../../../lib/k3s/packaged-components.ts";
import type { TraefikValues } from "./traefik-values.ts";

/** What differs from the values that K3s gives its Traefik. */
export function traefikOf({ ingress: { replicas } }: Cluster) {
  return {
    global: { checkNewVersion: false },
    deployment: { replicas },
    ports: { web: { http: { redirections: { entryPoint: { to: "websecure", scheme: "https", permanent: true } } } } },
    // Not strict about host names: ACME follows the redirect above and is answered before there is a certificate.
    tlsOptions: { default: { minVersion: "VersionTLS12" } },
    logs: { access: { enabled: true, format: "json" } },
    metrics: { prometheus: { addRoutersLabels: true } },
    resources: { requests: { cpu: "50m", memory: "64Mi" }, limits: { memory: "256Mi" } },
    ...(replicas > 1 && {
      podDisruptionBudget: { enabled: true, maxUnavailable: 1 },
      topologySpreadConstraints: [
        {
          maxSkew: 1,
          topologyKey: "kubernetes.io/hostname",
          whenUnsatisfiable: "ScheduleAnyway",
          labelSelector: { matchLabels: traefik.podLabels },
        },
      ],
    }),
  } satisfies TraefikValues;
}

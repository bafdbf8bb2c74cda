import type { Cluster } from "../../../lib/cluster/cluster.ts";
import { k3sLines, type TraefikChart } from "../../../lib/k3s/lines.ts";
import { traefik } from "../../../lib/k3s/packaged-components.ts";
import type { TraefikValues as TraefikValues40 } from "./chart-40/traefik-values.ts";
import type { TraefikValues as TraefikValues41 } from "./chart-41/traefik-values.ts";

/** What differs from the values that K3s gives its Traefik, for the chart that the line of the cluster packages. */
export function traefikOf(cluster: Cluster): TraefikValues40 | TraefikValues41 {
  return valuesFor[k3sLines[cluster.kubernetes].traefikChart](cluster);
}

const accessLog = { enabled: true, format: "json" } as const;

/** The same for the chart of the project, which tells its Service nothing of the cluster by itself. */
export function ownTraefik(cluster: Cluster): TraefikValues41 {
  return {
    ...valuesFor[41](cluster),
    priorityClassName: "system-cluster-critical",
    service: { spec: { ipFamilyPolicy: "PreferDualStack" } },
  };
}

const valuesFor = {
  40: (cluster) => ({ ...common(cluster), logs: { access: accessLog } }) satisfies TraefikValues40,
  41: (cluster) => ({ ...common(cluster), accessLog }) satisfies TraefikValues41,
} satisfies Readonly<Record<TraefikChart, (cluster: Cluster) => object>>;

/** What all charts call the same. */
function common({ ingress: { replicas } }: Cluster) {
  return {
    global: { checkNewVersion: false },
    deployment: { replicas },
    ports: { web: { http: { redirections: { entryPoint: { to: "websecure", scheme: "https", permanent: true } } } } },
    // Not strict about host names: ACME follows the redirect above and is answered before there is a certificate.
    tlsOptions: { default: { minVersion: "VersionTLS12" } },
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
  } satisfies TraefikValues40 satisfies TraefikValues41;
}

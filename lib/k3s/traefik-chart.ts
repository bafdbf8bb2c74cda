import { minorOf } from "../kubernetes/schemas/notation.ts";
import type { ChartValues } from "./chart-values.ts";
import { isK3sMinor, k3sLines, oldestMinor, type TraefikChart } from "./lines.ts";

/** What every port may have. */
const port: ChartValues = fields(
  "allowACMEByPass appProtocol asDefault containerPort expose exposedPort forwardedHeaders hostIP hostPort http http3 nodePort",
  "observability port protocol proxyProtocol targetPort transport uplink",
);

/** What a port had in the charts before K3s v1.36. */
const formerPort = fields("advertisedPort middlewares redirectTo redirections tls");

const providers = fields(
  "file knative kubernetesCRD kubernetesGateway kubernetesIngress kubernetesIngressNGINX precedence",
);

/** What has been the same since before K3s v1.36. */
const lasting: ChartValues = {
  ...fields(
    "additionalArguments additionalVolumeMounts affinity api autoscaling certificatesResolvers commonLabels core deployment",
    "enabled env envFrom experimental extraObjects fullnameOverride gateway gatewayClass global hostNetwork hub image",
    "ingressClass ingressRoute instanceLabelOverride livenessProbe metrics nameOverride namespaceOverride nodeSelector",
    "oci_meta ocsp offering_version persistence podDisruptionBudget podSecurityContext priorityClassName rbac readinessProbe",
    "resources securityContext service serviceAccount serviceAccountAnnotations startupProbe tlsOptions tlsStore tolerations",
    "topologySpreadConstraints tracing updateStrategy versionOverride volumes",
  ),
  ports: { "*": port },
  providers,
};

/**
 * The values of each chart.
 * @see https://github.com/traefik/traefik-helm-chart/blob/v40.1.0/traefik/VALUES.md
 * @see https://github.com/traefik/traefik-helm-chart/blob/v41.3.0/traefik/VALUES.md
 */
const valuesOf: Readonly<Record<TraefikChart, ChartValues>> = {
  40: { ...lasting, logs: true, accessLog: "logs.access", log: "logs.general" },
  41: { ...lasting, ...fields("accessLog log"), logs: { access: "accessLog", general: "log" } },
};

/** Of every chart before K3s v1.36. */
const formerValues: ChartValues = {
  ...valuesOf[40],
  ...fields("certResolvers globalArguments pilot podAnnotations podSecurityPolicy rollingUpdate"),
  ports: { "*": { ...port, ...formerPort } },
  providers: { ...providers, ...fields("kubernetesIngressNginx") },
};

/**
 * The values of the Traefik chart that K3s packages; any other is refused or ignored.
 * @param kubernetes minor version of Kubernetes: `1.36`
 * @returns undefined for a version that is newer than all whose chart is known
 */
export function traefikChartValues(kubernetes: string): ChartValues | undefined {
  if (isK3sMinor(kubernetes)) return valuesOf[k3sLines[kubernetes].traefikChart];
  return minorOf(kubernetes) < minorOf(oldestMinor) ? formerValues : undefined;
}

/** The names of the ports that the chart has. */
export const traefikChartPorts = ["metrics", "traefik", "web", "websecure"] as const;

function fields(...names: readonly string[]): { readonly [name: string]: true } {
  return Object.fromEntries(names.flatMap((some) => some.split(" ")).map((name) => [name, true]));
}

import type { ChartValues } from "./chart-values.ts";

/** What every port may have. */
const port: ChartValues = fields(
  "allowACMEByPass appProtocol asDefault containerPort expose exposedPort forwardedHeaders hostIP hostPort http http3 nodePort",
  "observability port protocol proxyProtocol targetPort transport uplink",
);

/** What a port had in the charts before K3s v1.36. */
const formerPort = fields("advertisedPort middlewares redirectTo redirections tls");

/**
 * The values of the Traefik chart that K3s packages, which refuses any other since K3s v1.36 and ignored them before.
 * @param minor of Kubernetes: 36 for v1.36
 * @see https://github.com/traefik/traefik-helm-chart/blob/v40.1.0/traefik/VALUES.md
 */
export function traefikChartValues(minor: number): ChartValues {
  const isFormer = minor < 36;
  return {
    ...fields(
      "additionalArguments additionalVolumeMounts affinity api autoscaling certificatesResolvers commonLabels core deployment",
      "enabled env envFrom experimental extraObjects fullnameOverride gateway gatewayClass global hostNetwork hub image",
      "ingressClass ingressRoute instanceLabelOverride livenessProbe logs metrics nameOverride namespaceOverride nodeSelector",
      "oci_meta ocsp offering_version persistence podDisruptionBudget podSecurityContext priorityClassName rbac readinessProbe",
      "resources securityContext service serviceAccount serviceAccountAnnotations startupProbe tlsOptions tlsStore tolerations",
      "topologySpreadConstraints tracing updateStrategy versionOverride volumes",
    ),
    ...(isFormer && fields("certResolvers globalArguments pilot podAnnotations podSecurityPolicy rollingUpdate")),
    ports: { "*": isFormer ? { ...port, ...formerPort } : port },
    providers: fields(
      "file knative kubernetesCRD kubernetesGateway kubernetesIngress kubernetesIngressNGINX precedence",
      isFormer ? "kubernetesIngressNginx" : "",
    ),
  };
}

/** The names of the ports that the chart has. */
export const traefikChartPorts = ["metrics", "traefik", "web", "websecure"] as const;

function fields(...names: readonly string[]): { readonly [name: string]: true } {
  return Object.fromEntries(names.flatMap((some) => some.split(" ").filter(Boolean)).map((name) => [name, true]));
}

import type { RequiredSecret } from "../../../lib/application/provides.ts";
import { type Route, urlOf } from "../../../lib/application/route.ts";
import { askHidden, createSecret } from "../../../lib/application/secret-command.ts";
import type { Cluster } from "../../../lib/cluster/cluster.ts";
import { keptAnnotations } from "../../../lib/kubernetes/argo-cd/kept.ts";
import type { KubePrometheusStackValues } from "./kube-prometheus-stack-values.ts";

const namespace = "monitoring";
const adminSecret = "grafana-admin";
const clientSecret = "grafana-oidc";

/** The ClusterRole by which Grafana finds dashboards. */
export const dashboardReader = "grafana-dashboards";

/** Where people reach Grafana. */
export const grafanaRoute: Route = {
  subdomain: "grafana",
  service: "grafana",
  port: 80,
  title: "Grafana",
  description: "Metrics, dashboards and alerts.",
  icon: "mdi:chart-timeline-variant",
  docs: "https://grafana.com/docs/grafana/latest/",
  tool: "grafana",
};

type Values = NonNullable<KubePrometheusStackValues["grafana"]>;

/** What Grafana gets of the chart's values. */
export function grafanaOf(cluster: Cluster): Values {
  const byProvider = providerSignIn(cluster);
  return {
    fullnameOverride: "grafana",
    admin: { existingSecret: adminSecret },
    "grafana.ini": {
      server: { root_url: urlOf(cluster, grafanaRoute) },
      security: { cookie_secure: true },
      // It asks nobody on the Internet.
      analytics: { reporting_enabled: false, check_for_updates: false, check_for_plugin_updates: false },
      news: { news_feed_enabled: false },
      // An update of a plugin that the image brings begins with its removal, and then fails: the directory is read-only.
      plugins: { preinstall_disabled: true },
      ...byProvider?.settings,
    },
    ...byProvider?.values,
    // Dashboards, users and preferences that people made; what stands in Git is found again anyway.
    persistence: { enabled: true, size: "1Gi", annotations: keptAnnotations },
    // The volume belongs to Grafana's group already, and the container that changes its owner would have to be root.
    initChownData: { enabled: false },
    // The volume is at one node at a time. Not Recreate: the API server refuses it for a Deployment that began without it.
    deploymentStrategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } },
    // The chart's own role reads every Secret of the cluster.
    rbac: { useExistingClusterRole: dashboardReader },
    sidecar: {
      dashboards: { resource: "configmap" },
      datasources: { resource: "configmap" },
      resources: { requests: { cpu: "10m", memory: "64Mi" }, limits: { memory: "256Mi" } },
    },
    testFramework: { enabled: false },
    resources: { requests: { cpu: "50m", memory: "256Mi" }, limits: { memory: "768Mi" } },
  };
}

/**
 * By which people sign in through the identity provider, where its endpoints are known.
 * @see https://grafana.com/docs/grafana/latest/setup-grafana/configure-access/configure-authentication/generic-oauth/
 */
function providerSignIn({
  identityProvider,
}: Cluster): { settings: Values["grafana.ini"]; values: Values } | undefined {
  if (identityProvider?.endpoints === undefined) return undefined;
  const { clientId, scopes, endpoints, adminGroup } = identityProvider;
  return {
    settings: {
      auth: { disable_login_form: true },
      "auth.generic_oauth": {
        enabled: true,
        name: "OpenID Connect",
        client_id: clientId,
        scopes: scopes.join(" "),
        auth_url: endpoints.authorization,
        token_url: endpoints.token,
        api_url: endpoints.userInfo,
        use_pkce: true,
        role_attribute_path: `contains(groups[*], '${adminGroup}') && 'Admin' || 'Viewer'`,
      },
    },
    values: {
      envValueFrom: {
        GF_AUTH_GENERIC_OAUTH_CLIENT_SECRET: { secretKeyRef: { name: clientSecret, key: "client-secret" } },
      },
    },
  };
}

/** The Secrets that Grafana starts with. */
export function grafanaSecrets(cluster: Cluster): RequiredSecret[] {
  const { identityProvider } = cluster;
  const admin: RequiredSecret = {
    name: adminSecret,
    keys: ["admin-user", "admin-password"],
    purpose: "Grafana's user admin with a password that is made at random; Grafana waits for it.",
    create: `openssl rand -base64 24 | tr -d '\\n' | ${createSecret(adminSecret, namespace, [
      "--from-literal=admin-user=admin",
      "--from-file=admin-password=/dev/stdin",
    ])}`,
  };
  if (identityProvider?.endpoints === undefined) return [admin];
  return [
    admin,
    {
      name: clientSecret,
      keys: ["client-secret"],
      purpose: `Grafana lets people sign in through ${identityProvider.issuer} with it, and waits for it.`,
      create:
        askHidden("Secret of the client") +
        createSecret(clientSecret, namespace, ["--from-file=client-secret=/dev/stdin"]),
    },
  ];
}

/** How people sign in, as Markdown. */
export function grafanaGuide(cluster: Cluster): string {
  const { identityProvider } = cluster;
  if (identityProvider?.endpoints !== undefined) {
    const { issuer, clientId, adminGroup } = identityProvider;
    const redirect = `${urlOf(cluster, grafanaRoute)}login/generic_oauth`;
    return `Through <${issuer}>, whose client \`${clientId}\` has the redirect address \`${redirect}\`. The group \`${adminGroup}\` administers, all others look.`;
  }
  return `As \`admin\`, with the random password of the Secret \`${adminSecret}\`:

\`\`\`sh
kubectl --namespace=${namespace} get secret ${adminSecret} --output=jsonpath='{.data.admin-password}' | base64 --decode && echo
\`\`\`

Grafana took it when it started first, and keeps it: a change of the Secret alone changes nothing.`;
}

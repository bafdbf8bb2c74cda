import type { RequiredSecret } from "../../../lib/application/provides.ts";
import { askHidden, createSecret } from "../../../lib/application/secret-command.ts";
import type { Cluster } from "../../../lib/cluster/cluster.ts";
import { must } from "../../../lib/must.ts";
import type { PortalSettings } from "../../../lib/portal/settings.ts";
import type { HeadlampValues } from "./headlamp-values.ts";
import { basePath, callbackUrl, portalOf } from "./route.ts";
import { type DashboardRole, roles } from "./subjects.ts";

const clientSecret = { name: "headlamp-oidc", key: "client-secret" } as const;

/** PEM of the provider's authority, as a file of the pod. */
export const authorityFile = { folder: "/oidc", name: "ca.pem" } as const;

const namespace = "dashboard";

/** What a token of each account may do. */
const rights: Readonly<Record<DashboardRole, string>> = {
  viewer: "looks at everything but Secrets",
  operator: "also syncs, restarts and scales",
  admin: "also cordons and drains nodes, and opens shells in workloads",
};

function tokenCommand(cluster: Pick<Cluster, "portal">, role: DashboardRole): string {
  return `kubectl --namespace=${namespace} create token ${role} --duration=${portalOf(cluster).sessionHours}h`;
}

/** What the page says of it before anybody signs in. */
export function signInSettings(cluster: Pick<Cluster, "portal">): PortalSettings["signIn"] {
  if (portalOf(cluster).client !== undefined) return { type: "oidc" };
  return {
    type: "token",
    roles: roles.map((role) => ({ title: `${role}: ${rights[role]}`, command: tokenCommand(cluster, role) })),
  };
}

/**
 * What Headlamp is told of the provider: by its environment, because others on the node can read the arguments of a program.
 * @see https://headlamp.dev/docs/latest/installation/in-cluster/oidc
 */
export function providerEnvironment(
  cluster: Pick<Cluster, "portal" | "domain" | "tokenIssuer">,
): NonNullable<HeadlampValues["env"]> {
  const { client } = portalOf(cluster);
  if (client === undefined) return [];
  const issuer = must(cluster.tokenIssuer, "the provider of a client");
  const told = {
    CLIENT_ID: client.clientId,
    IDP_ISSUER_URL: issuer.url,
    // It asks for openid by itself.
    SCOPES: client.scopes.join(","),
    CALLBACK_URL: callbackUrl(cluster),
    USE_PKCE: "true",
    ...(issuer.certificateAuthority !== undefined && { CA_FILE: `${authorityFile.folder}/${authorityFile.name}` }),
  };
  return [
    ...Object.entries(told).map(([name, value]) => ({ name: variable(name), value })),
    ...(client.client === "confidential"
      ? [{ name: variable("CLIENT_SECRET"), valueFrom: { secretKeyRef: clientSecret } }]
      : []),
  ];
}

function variable(name: string): string {
  return `HEADLAMP_CONFIG_OIDC_${name}`;
}

/** The Secrets that the dashboard starts with. */
export function signInSecrets(cluster: Cluster): RequiredSecret[] {
  if (portalOf(cluster).client?.client !== "confidential") return [];
  return [
    {
      name: clientSecret.name,
      keys: [clientSecret.key],
      purpose: `The dashboard lets people sign in through ${cluster.tokenIssuer?.url} with it, and waits for it.`,
      create:
        askHidden("Secret of the client") +
        createSecret(clientSecret.name, namespace, [`--from-file=${clientSecret.key}=/dev/stdin`]),
    },
  ];
}

/** How people sign in, as Markdown. */
export function signInGuide(cluster: Cluster): string {
  const { client } = portalOf(cluster);
  if (client === undefined) {
    const commands = roles.map((role) => `# ${rights[role]}\n${tokenCommand(cluster, role)}`);
    return `With a token of Kubernetes, made by who may administer the cluster. It ends after the time that it is made for.

\`\`\`sh
${commands.join("\n")}
\`\`\``;
  }
  const again =
    basePath(cluster) === ""
      ? " With the scope `offline_access`, where the provider knows it, people stay signed in when a token ends."
      : " People sign in again when a token of the provider ends: below a path, Headlamp does not renew it.";
  return `Through <${cluster.tokenIssuer?.url}>, whose client \`${client.clientId}\` has the redirect address \`${callbackUrl(cluster)}\`. What people may do follows from the groups of \`authentication\`.${again}`;
}

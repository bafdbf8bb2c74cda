import type { RequiredSecret } from "../../lib/application/provides.ts";
import { hostOf, type Route, urlOf } from "../../lib/application/route.ts";
import { askHidden, createSecret } from "../../lib/application/secret-command.ts";
import type { Cluster } from "../../lib/cluster/cluster.ts";
import { secretReference, settingsLabel } from "../../lib/kubernetes/argo-cd/secret-reference.ts";
import { emit } from "../../lib/yaml/emit.ts";
import { argocdNamespace } from "./destination.ts";

const secretName = "argocd-oidc";

/**
 * Settings by which people sign in: through the identity provider alone, or as Argo CD's own user admin.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/user-management/#existing-oidc-provider
 */
export function signInSettings({
  identityProvider,
}: Pick<Cluster, "identityProvider">): Record<string, string | boolean> {
  if (identityProvider === undefined) return {};
  const { issuer, clientId, scopes } = identityProvider;
  return {
    "admin.enabled": false,
    "oidc.config": emit({
      name: "OpenID Connect",
      issuer,
      clientID: clientId,
      clientSecret: secretReference(secretName, "client-secret"),
      requestedScopes: [...scopes],
    }),
  };
}

/** The Secret of the client that the identity provider knows. */
export function signInSecrets({ identityProvider }: Pick<Cluster, "identityProvider">): RequiredSecret[] {
  if (identityProvider === undefined) return [];
  const create =
    askHidden("Secret of the client") +
    createSecret(secretName, argocdNamespace, ["--from-file=client-secret=/dev/stdin"]);
  return [
    {
      name: secretName,
      keys: ["client-secret"],
      purpose: `Argo CD lets people sign in through ${identityProvider.issuer} with it.`,
      // Without the label Argo CD does not look at the Secret.
      create: `${create}\nkubectl label secret ${secretName} --namespace=${argocdNamespace} ${settingsLabel}`,
      optional: true,
    },
  ];
}

/** How people sign in, as Markdown. */
export function signInGuide(cluster: Cluster, route: Route): string {
  const { identityProvider } = cluster;
  const host = hostOf(cluster, route);
  if (identityProvider !== undefined) {
    const { issuer, clientId, adminGroup } = identityProvider;
    return `Through <${issuer}>, whose client \`${clientId}\` has the redirect addresses \`${urlOf(cluster, route)}auth/callback\` and, for the command line, \`http://localhost:8085/auth/callback\`. The group \`${adminGroup}\` administers. There is no other account; when the provider does not answer, \`argocd login --core\` acts with the rights of kubectl.

\`\`\`sh
argocd login ${host} --grpc-web --sso
\`\`\``;
  }
  return `As \`admin\`, with a password that Argo CD made when it started first:

\`\`\`sh
kubectl --namespace=${argocdNamespace} get secret argocd-initial-admin-secret --output=jsonpath='{.data.password}' | base64 --decode && echo
\`\`\`

Replace it at once, under "User Info" or by the second of these commands, and then delete the first one, which everybody can read who may
read Secrets:

\`\`\`sh
argocd login ${host} --grpc-web --username admin
argocd account update-password --grpc-web
kubectl --namespace=${argocdNamespace} delete secret argocd-initial-admin-secret
\`\`\``;
}

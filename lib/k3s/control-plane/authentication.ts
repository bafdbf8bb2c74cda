import type { JsonObject } from "../../kubernetes/manifest.ts";

/** Whose tokens the API server takes. */
export interface OidcProvider {
  readonly issuer: string;
  readonly certificateAuthority?: string | undefined;
  readonly audiences: readonly string[];
  readonly usernameClaim: string;
  readonly groupsClaim: string;
  readonly prefix: string;
}

/**
 * The API server's configuration of authentication. K3s turns anonymous requests off by an argument, which it leaves out as soon as there is
 * such a file: so the file says it.
 * @see https://kubernetes.io/docs/reference/config-api/apiserver-config.v1/
 */
export function authenticationConfiguration(provider: OidcProvider): JsonObject {
  const { issuer, certificateAuthority, audiences, usernameClaim, groupsClaim, prefix } = provider;
  return {
    apiVersion: "apiserver.config.k8s.io/v1",
    kind: "AuthenticationConfiguration",
    anonymous: { enabled: false },
    jwt: [
      {
        issuer: {
          url: issuer,
          audiences: [...audiences],
          ...(audiences.length > 1 && { audienceMatchPolicy: "MatchAny" }),
          ...(certificateAuthority !== undefined && { certificateAuthority }),
        },
        claimMappings: {
          username: { claim: usernameClaim, prefix },
          groups: { claim: groupsClaim, prefix },
        },
        ...(usernameClaim === "email" && {
          // An address that nobody has confirmed is a name that anybody can claim.
          claimValidationRules: [
            { expression: "claims.?email_verified.orValue(false) == true", message: "the address is not verified" },
          ],
        }),
      },
    ],
  };
}

/** What reviews tokens. */
export interface TokenWebhook {
  readonly url: string;
  readonly certificateAuthority?: string | undefined;
}

/**
 * How the API server reaches a token webhook: a kubeconfig.
 * @see https://kubernetes.io/docs/reference/access-authn-authz/authentication/#webhook-token-authentication
 */
export function webhookConfiguration({ url, certificateAuthority }: TokenWebhook): JsonObject {
  return {
    apiVersion: "v1",
    kind: "Config",
    clusters: [
      {
        name: "webhook",
        cluster: {
          server: url,
          ...(certificateAuthority !== undefined && {
            "certificate-authority-data": Buffer.from(certificateAuthority).toString("base64"),
          }),
        },
      },
    ],
    users: [{ name: "kube-apiserver", user: {} }],
    contexts: [{ name: "webhook", context: { cluster: "webhook", user: "kube-apiserver" } }],
    "current-context": "webhook",
  };
}

import * as z from "zod";
import { checkedText, httpsUrl, word } from "../../checked-text.ts";
import { type Problem, quote } from "../../errors.ts";
import { authenticationConfiguration, webhookConfiguration } from "../../k3s/control-plane/authentication.ts";
import { configurationFolder } from "../../k3s/host-paths.ts";
import { emit } from "../../yaml/emit.ts";
import { pemCertificates } from "../pem-certificates.ts";
import type { Slot } from "../slot.ts";

/** @see https://kubernetes.io/docs/reference/access-authn-authz/authentication/#using-authentication-configuration */
const claim = checkedText(
  (value) => /^[A-Za-z_][\w:./-]*$/.test(value),
  "is not the name of a claim",
  'write it like "email"',
);

/** Names of the cluster's own begin with this. */
const ownPrefix = "system:";

const prefix = checkedText(
  (value) => /^[a-z][a-z0-9-]*:$/.test(value) && value !== ownPrefix,
  "is not a prefix for names of people",
  (value) =>
    value === ownPrefix
      ? 'choose another word than that of the cluster\'s own names, like "oidc:"'
      : 'write a word and a colon, like "oidc:"',
);

/** Members of groups; who is a member says the provider. */
const groups = z.array(word).default([]);

const schema = z
  .discriminatedUnion("type", [
    z
      .strictObject({ type: z.literal("client-certificates") })
      .describe("The administrator's certificate of K3s, and tokens of ServiceAccounts."),
    z
      .strictObject({
        type: z.literal("oidc"),
        issuer: httpsUrl.describe("Address of the provider, exactly as it names itself; every server reaches it."),
        certificateAuthority: pemCertificates.optional().describe("PEM of the authority of its certificate."),
        audiences: z.array(word).min(1).describe("Clients whose tokens are taken."),
        usernameClaim: claim.default("sub").describe("Claim that is the name of a person."),
        groupsClaim: claim.default("groups").describe("Claim with the groups."),
        prefix: prefix.default("oidc:").describe("What names of people and groups begin with in the cluster."),
        admins: groups.describe("Groups, without the prefix, whose members may do everything."),
        operators: groups.describe(
          "Groups, without the prefix, whose members see the same, and sync, restart and scale.",
        ),
        viewers: groups.describe("Groups, without the prefix, whose members see everything but Secrets."),
      })
      .describe("OpenID Connect, besides."),
    z
      .strictObject({
        type: z.literal("token-webhook"),
        url: httpsUrl.describe("What reviews tokens (TokenReview v1); every server reaches it."),
        certificateAuthority: pemCertificates.optional().describe("PEM of the authority of its certificate."),
        cacheSeconds: z.int().min(0).max(3600).default(120).describe("How long an answer holds."),
        admins: groups.describe("Groups whose members may do everything."),
        operators: groups.describe("Groups whose members see the same, and sync, restart and scale."),
        viewers: groups.describe("Groups whose members see everything but Secrets."),
      })
      .describe("A token webhook, besides: what an IAM of one's own speaks."),
  ])
  .prefault({ type: "client-certificates" })
  .describe("How the Kubernetes API knows people. The administrator's certificate always works.");

const oidcFile = `${configurationFolder}/authentication.yaml`;
const webhookFile = `${configurationFolder}/authentication-webhook.yaml`;

/** A provider of OpenID Connect whose tokens the API takes. */
export interface TokenIssuer {
  readonly url: string;
  /** PEM. @default - one that everybody trusts */
  readonly certificateAuthority?: string | undefined;
  /** Clients whose tokens are taken. */
  readonly audiences: readonly string[];
}

/** What follows from how the API knows people. */
export interface AuthenticationDerived {
  /** Groups whose members may do everything, by the names that the API knows them by. */
  readonly adminGroups: readonly string[];
  /** Groups whose members see everything but Secrets, sync, restart and scale. */
  readonly operatorGroups: readonly string[];
  /** Groups whose members see everything but Secrets. */
  readonly viewerGroups: readonly string[];
  /** The provider whose tokens the API takes; undefined where it knows none. */
  readonly tokenIssuer: TokenIssuer | undefined;
}

/** @see https://kubernetes.io/docs/reference/access-authn-authz/authentication/ */
export const authentication: Slot<"authentication", typeof schema, AuthenticationDerived> = {
  schema,
  check: ({ authentication }) => {
    if (authentication.type === "client-certificates") return [];
    const { admins, operators, viewers } = authentication;
    const twice = (field: string, groups: readonly string[], before: Readonly<Record<string, readonly string[]>>) =>
      groups.flatMap((group, position): Problem[] => {
        const [other] = Object.entries(before).find(([, members]) => members.includes(group)) ?? [];
        if (other === undefined) return [];
        const where = `authentication.${field}[${position}]`;
        return [{ where, what: `is among the ${other}, too`, got: quote(group), fix: "keep it in one of them" }];
      });
    return [...twice("operators", operators, { admins }), ...twice("viewers", viewers, { admins, operators })];
  },
  k3s: ({ authentication }) => {
    switch (authentication.type) {
      case "client-certificates":
        return {};
      case "oidc":
        return { arguments: { "kube-apiserver-arg": [`authentication-config=${oidcFile}`] } };
      case "token-webhook":
        return {
          arguments: {
            "kube-apiserver-arg": [
              `authentication-token-webhook-config-file=${webhookFile}`,
              "authentication-token-webhook-version=v1",
              `authentication-token-webhook-cache-ttl=${authentication.cacheSeconds}s`,
            ],
          },
        };
    }
  },
  hostFiles: ({ authentication }, { role }) => {
    if (role === "agent" || authentication.type === "client-certificates") return [];
    return authentication.type === "oidc"
      ? [{ path: oidcFile, text: emit(authenticationConfiguration(authentication)) }]
      : [{ path: webhookFile, text: emit(webhookConfiguration(authentication)) }];
  },
  derive: ({ authentication }) => {
    if (authentication.type === "client-certificates")
      return { adminGroups: [], operatorGroups: [], viewerGroups: [], tokenIssuer: undefined };
    const before = authentication.type === "oidc" ? authentication.prefix : "";
    const named = (groups: readonly string[]) => groups.map((group) => before + group);
    return {
      adminGroups: named(authentication.admins),
      operatorGroups: named(authentication.operators),
      viewerGroups: named(authentication.viewers),
      tokenIssuer: authentication.type === "oidc" ? issuerOf(authentication) : undefined,
    };
  },
};

function issuerOf({
  issuer,
  certificateAuthority,
  audiences,
}: Omit<TokenIssuer, "url"> & { readonly issuer: string }): TokenIssuer {
  return { url: issuer, ...(certificateAuthority !== undefined && { certificateAuthority }), audiences };
}

import * as z from "zod";
import { checkedText } from "../../checked-text.ts";
import { type Problem, quote } from "../../errors.ts";
import type { DeepReadonly } from "../deep-readonly.ts";

/** The arguments of a container expand what looks like a variable. */
const clientId = checkedText(
  (value) => /^[^\s\p{C}"'`\\$]+$/u.test(value),
  "is not the ID of a client",
  "write it without blanks, quotes and $",
);

const scope = checkedText(
  (value) => /^[!#-+\-.-[\]-~]+$/.test(value) && !value.includes("$") && value !== "openid",
  "is not a scope",
  'write one scope each, like "groups"; "openid" is always asked for',
);

/** How people sign in to the dashboard. */
export const portalAuthentication = z
  .discriminatedUnion("type", [
    z
      .strictObject({ type: z.literal("token") })
      .describe("With a token that the API knows: of one of the ServiceAccounts viewer, operator and admin."),
    z
      .strictObject({
        type: z.literal("oidc"),
        clientId: clientId.describe(
          "The client that the provider knows the dashboard by; one of `authentication.audiences`.",
        ),
        client: z
          .enum(["confidential", "public"])
          .default("confidential")
          .describe("Whether the provider wants a secret of it, which comes from a Secret. PKCE is used with both."),
        scopes: z
          .array(scope)
          .min(1)
          .default(["profile", "email", "groups"])
          .describe("What is asked of the provider; one of them must bring the claim of `authentication.groupsClaim`."),
      })
      .describe("Through the provider of `authentication`, whose tokens the API takes."),
  ])
  .prefault({ type: "token" })
  .describe("How people sign in to it. What they may do there says the API.");

type PortalAuthentication = DeepReadonly<z.output<typeof portalAuthentication>>;

/** How the provider knows the dashboard. */
export type PortalClient = Extract<PortalAuthentication, { type: "oidc" }>;

/** The client of a dashboard; undefined where people paste tokens. */
export function clientOf(authentication: PortalAuthentication): PortalClient | undefined {
  return authentication.type === "oidc" ? authentication : undefined;
}

/**
 * Why the API would refuse whom the dashboard lets in.
 * @param audiences clients whose tokens the API takes; undefined where it knows no provider
 */
export function refusedSignIn(
  client: { readonly clientId: string } | undefined,
  audiences: readonly string[] | undefined,
): Problem[] {
  if (client === undefined || audiences?.includes(client.clientId) === true) return [];
  return [
    audiences === undefined
      ? {
          where: "dashboard.authentication.type",
          what: "needs a provider whose tokens the API takes",
          got: quote("oidc"),
          fix: 'set authentication to the type "oidc", or let people sign in with tokens',
        }
      : {
          where: "dashboard.authentication.clientId",
          what: "is no client whose tokens the API takes",
          got: quote(client.clientId),
          fix: "add it to authentication.audiences",
        },
  ];
}

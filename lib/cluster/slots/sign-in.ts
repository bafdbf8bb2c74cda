import * as z from "zod";
import { checkedText, httpsUrl } from "../../checked-text.ts";
import type { Filled, Slot } from "../slot.ts";

/** Grafana's configuration begins a comment, expands a variable or ends a list at some characters. */
const plainWord = /^[^\s\p{C},;#$%"'`\\]+$/u;

const clientId = checkedText(
  (value) => plainWord.test(value),
  "is not the ID of a client",
  "write it without blanks, commas, quotes and the like",
);

/** @see https://datatracker.ietf.org/doc/html/rfc6749#section-3.3 */
const scope = checkedText(
  (value) => /^[!#-[\]-~]+$/.test(value) && plainWord.test(value),
  "is not a scope",
  'write one scope each, without blanks, commas, quotes and the like, like "groups"',
);

const group = checkedText(
  (value) => plainWord.test(value),
  "is not a group name",
  "write it without blanks, commas, quotes and the like",
);

const schema = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("password") }).describe("Each application has accounts of its own."),
    z
      .strictObject({
        type: z.literal("oidc"),
        issuer: httpsUrl.describe("Address of the provider, exactly as it names itself; outside the cluster."),
        clientId: clientId.describe("The client that the provider knows the cluster by."),
        adminGroup: group.describe("Group whose members administer; all others look."),
        scopes: z
          .array(scope)
          .min(1)
          .default(["openid", "profile", "email", "groups"])
          .describe("What is asked of the provider; one of them must bring the claim groups."),
        endpoints: z
          .strictObject({
            authorization: httpsUrl.describe("`authorization_endpoint` there."),
            token: httpsUrl.describe("`token_endpoint` there."),
            userInfo: httpsUrl.describe("`userinfo_endpoint` there."),
          })
          .optional()
          .describe(
            "As the provider's /.well-known/openid-configuration names them, for Grafana, which does not read it. Default: Grafana keeps its own accounts.",
          ),
      })
      .describe("OpenID Connect; the secret of the client comes from a Secret."),
  ])
  .prefault({ type: "password" })
  .describe("How people sign in to Argo CD and Grafana.");

/** Who knows the people of a cluster, and their groups. */
export type IdentityProvider = Extract<Filled<"signIn", typeof schema>["signIn"], { type: "oidc" }>;

/** What follows from how people sign in. */
export interface SignInDerived {
  /** Who knows the people; undefined where each application has accounts of its own. */
  readonly identityProvider: IdentityProvider | undefined;
}

/** @see https://openid.net/specs/openid-connect-core-1_0.html */
export const signIn: Slot<"signIn", typeof schema, SignInDerived> = {
  schema,
  derive: ({ signIn }) => ({ identityProvider: signIn.type === "oidc" ? signIn : undefined }),
};

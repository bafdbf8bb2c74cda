import * as z from "zod";
import { checkedText } from "../../checked-text.ts";
import type { Filled, Slot } from "../slot.ts";

const url = checkedText(
  (value) => /^https:\/\/[^\s?#"']+$/.test(value),
  "is not an address of HTTPS",
  'write it like "https://id.example.com/realms/home"',
);

const group = checkedText(
  (value) => /^[^\s,;#$%"'`\\]+$/.test(value),
  "is not a group name",
  "write it without blanks, commas, quotes and the like",
);

const schema = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("password") }).describe("Each application has accounts of its own."),
    z
      .strictObject({
        type: z.literal("oidc"),
        issuer: url.describe("Address of the provider, exactly as it names itself; outside the cluster."),
        clientId: z.string().min(1).describe("The client that the provider knows the cluster by."),
        adminGroup: group.describe("Group whose members administer; all others look."),
        scopes: z
          .array(z.string().regex(/^\S+$/))
          .min(1)
          .default(["openid", "profile", "email", "groups"])
          .describe("What is asked of the provider; one of them must bring the claim groups."),
        endpoints: z
          .strictObject({ authorization: url, token: url, userInfo: url })
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

import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import { refusalsOf } from "../testing.ts";

const oidc = {
  type: "oidc",
  issuer: "https://id.example.com/realms/home",
  clientId: "k3s",
  adminGroup: "admins",
} as const;

test("takes passwords, and then nobody else knows the people", () => {
  const { signIn, identityProvider } = testCluster({ signIn: { type: "password" } });
  expect({ signIn, identityProvider }).toEqual({ signIn: { type: "password" }, identityProvider: undefined });
  expect(testCluster().signIn).toEqual({ type: "password" });
});

test("takes a provider, and completes what it is asked for", () => {
  const { signIn, identityProvider } = testCluster({ signIn: oidc });
  const complete = { ...oidc, scopes: ["openid", "profile", "email", "groups"] };
  expect({ signIn, identityProvider }).toEqual({ signIn: complete, identityProvider: complete });
});

test.each<[string, object, string[]]>([
  [
    "a group without a provider",
    { type: "password", adminGroup: "admins" },
    ["signIn.adminGroup: is not a known field; use one of type"],
  ],
  [
    "a provider that is not known",
    { type: "oidc" },
    [
      "signIn.issuer: is missing; write a value of type string",
      "signIn.clientId: is missing; write a value of type string",
      "signIn.adminGroup: is missing; write a value of type string",
    ],
  ],
  ...[
    "https://",
    "https://a b",
    "https://user@id.example.com",
    "https://id.example.com:99999",
    "https://id.example.com/?a=b",
    "https://224.0.0.1",
  ].map((issuer): [string, object, string[]] => [
    `the address ${issuer}`,
    { ...oidc, issuer },
    [
      `signIn.issuer: is not an address of HTTPS, got ${JSON.stringify(issuer.replace(/user(?=@)|a=b/, "***"))}; write it like "https://id.example.com/realms/home"`,
    ],
  ]),
  [
    "an ID that Grafana would expand",
    { ...oidc, clientId: "$__file{/etc/passwd}" },
    [
      'signIn.clientId: is not the ID of a client, got "$__file{/etc/passwd}"; write it without blanks, commas, quotes and the like',
    ],
  ],
  [
    "texts that others would read otherwise",
    { ...oidc, issuer: "http://id.example.com", adminGroup: "it's", scopes: ["openid groups"] },
    [
      'signIn.issuer: is not an address of HTTPS, got "http://id.example.com"; write it like "https://id.example.com/realms/home"',
      'signIn.adminGroup: is not a group name, got "it\'s"; write it without blanks, commas, quotes and the like',
      'signIn.scopes[0]: is not a scope, got "openid groups"; write one scope each, without blanks, commas, quotes and the like, like "groups"',
    ],
  ],
])("fails with %s", (_, signIn, messages) => {
  expect(refusalsOf({ signIn })).toEqual(messages);
});

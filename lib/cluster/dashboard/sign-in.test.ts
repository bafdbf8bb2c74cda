import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import { refusalsOf } from "../testing.ts";

const authentication = { type: "oidc", issuer: "https://id.example.com", audiences: ["kubernetes", "portal"] } as const;
const signIn = { type: "oidc", clientId: "portal" } as const;

test("people sign in with tokens, unless the API knows a provider and the dashboard is one of its clients", () => {
  expect(testCluster().portal?.client).toBeUndefined();
  expect(
    testCluster({ authentication, dashboard: { type: "headlamp", authentication: signIn } }).portal?.client,
  ).toEqual({
    type: "oidc",
    clientId: "portal",
    client: "confidential",
    scopes: ["profile", "email", "groups"],
  });
});

test.each<[string, object, string]>([
  [
    "a provider that the API does not know",
    { dashboard: { type: "headlamp", authentication: signIn } },
    'dashboard.authentication.type: needs a provider whose tokens the API takes, got "oidc"; set authentication to the type "oidc", or let people sign in with tokens',
  ],
  [
    "a client whose tokens the API does not take",
    { authentication, dashboard: { type: "headlamp", authentication: { ...signIn, clientId: "other" } } },
    'dashboard.authentication.clientId: is no client whose tokens the API takes, got "other"; add it to authentication.audiences',
  ],
  [
    "a client that a shell would expand",
    { authentication, dashboard: { type: "headlamp", authentication: { ...signIn, clientId: "$(A)" } } },
    'dashboard.authentication.clientId: is not the ID of a client, got "$(A)"; write it without blanks, quotes and $',
  ],
  [
    "several scopes in one",
    { authentication, dashboard: { type: "headlamp", authentication: { ...signIn, scopes: ["a,b"] } } },
    'dashboard.authentication.scopes[0]: is not a scope, got "a,b"; write one scope each, like "groups"; "openid" is always asked for',
  ],
  [
    "the secret of the client",
    { authentication, dashboard: { type: "headlamp", authentication: { ...signIn, clientSecret: "x" } } },
    "dashboard.authentication.clientSecret: is a secret, which does not belong in Git; create the Secret that the cluster's README names",
  ],
])("refuses %s", (_, changes, problem) => {
  expect(refusalsOf(changes)).toEqual([problem]);
});

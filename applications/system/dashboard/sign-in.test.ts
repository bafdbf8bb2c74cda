import { expect, test } from "vitest";
import { testCluster } from "../../../lib/testing.ts";
import { providerEnvironment, signInGuide, signInSecrets, signInSettings } from "./sign-in.ts";
import { clusterOfProvider, clusterWith } from "./testing.ts";

test("people make tokens for as long as a session lasts", () => {
  const cluster = clusterWith({ sessionHours: 2 });
  expect(signInSettings(cluster)).toEqual({
    type: "token",
    roles: [
      {
        title: "viewer: looks at everything but Secrets",
        command: "kubectl --namespace=dashboard create token viewer --duration=2h",
      },
      {
        title: "operator: also syncs, restarts and scales",
        command: "kubectl --namespace=dashboard create token operator --duration=2h",
      },
      {
        title: "admin: also cordons and drains nodes, and opens shells in workloads",
        command: "kubectl --namespace=dashboard create token admin --duration=2h",
      },
    ],
  });
  expect(signInGuide(cluster)).toContain("create token admin --duration=2h");
  expect(providerEnvironment(cluster)).toEqual([]);
  expect(signInSecrets(cluster)).toEqual([]);
});

test("a provider is told by the environment, its secret from a Secret", () => {
  const cluster = clusterOfProvider();
  expect(providerEnvironment(cluster)).toEqual([
    { name: "HEADLAMP_CONFIG_OIDC_CLIENT_ID", value: "portal" },
    { name: "HEADLAMP_CONFIG_OIDC_IDP_ISSUER_URL", value: "https://id.example.com" },
    { name: "HEADLAMP_CONFIG_OIDC_SCOPES", value: "profile,email,groups" },
    { name: "HEADLAMP_CONFIG_OIDC_CALLBACK_URL", value: "https://dashboard.test.example.com/oidc-callback" },
    { name: "HEADLAMP_CONFIG_OIDC_USE_PKCE", value: "true" },
    { name: "HEADLAMP_CONFIG_OIDC_CA_FILE", value: "/oidc/ca.pem" },
    {
      name: "HEADLAMP_CONFIG_OIDC_CLIENT_SECRET",
      valueFrom: { secretKeyRef: { name: "headlamp-oidc", key: "client-secret" } },
    },
  ]);
  expect(signInSecrets(cluster)).toMatchObject([{ name: "headlamp-oidc", keys: ["client-secret"] }]);
  expect(signInSettings(cluster)).toEqual({ type: "oidc" });
});

test("a public client has no secret", () => {
  const cluster = clusterOfProvider({}, true);
  expect(providerEnvironment(cluster).map(({ name }) => name)).not.toContain("HEADLAMP_CONFIG_OIDC_CLIENT_SECRET");
  expect(signInSecrets(cluster)).toEqual([]);
});

test("below a path people come back there, and sign in again more often", () => {
  const guide = signInGuide(clusterOfProvider({ address: { path: "/dashboard" } }));
  expect(guide).toContain("`https://dashboard.test.example.com/dashboard/oidc-callback`");
  expect(guide).toContain("Headlamp does not renew it");
  expect(signInGuide(clusterOfProvider())).toContain("`offline_access`");
});

test("fails where the cluster has no dashboard", () => {
  expect(() => signInGuide(testCluster({ dashboard: { type: "none" } }))).toThrow("bug: the dashboard");
});

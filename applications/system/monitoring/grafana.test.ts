import { describe, expect, test } from "vitest";
import { testCluster } from "../../../lib/testing.ts";
import { grafanaGuide, grafanaOf, grafanaSecrets } from "./grafana.ts";

const oidc = { type: "oidc", issuer: "https://id.example.com", clientId: "k3s", adminGroup: "admins" } as const;
const endpoints = {
  authorization: "https://id.example.com/auth",
  token: "https://id.example.com/token",
  userInfo: "https://id.example.com/userinfo",
};
const byProvider = testCluster({ signIn: { ...oidc, endpoints } });

test("keeps what people made, on a volume that is deleted only when a person agrees", () => {
  expect(grafanaOf(testCluster())).toMatchObject({
    persistence: {
      enabled: true,
      size: "1Gi",
      annotations: {
        "argocd.argoproj.io/sync-options": "Prune=false,Delete=false",
        "argocd.argoproj.io/compare-options": "IgnoreExtraneous",
      },
    },
    initChownData: { enabled: false },
    deploymentStrategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } },
  });
});

describe("lets people sign in", () => {
  test.each([
    ["by the password of a Secret", testCluster()],
    ["by it, too, where the provider's endpoints are not known", testCluster({ signIn: oidc })],
  ])("%s", (_, cluster) => {
    const values = grafanaOf(cluster);
    expect(Object.keys(values["grafana.ini"] ?? {})).toEqual(["server", "security", "analytics", "news", "plugins"]);
    expect(values.envValueFrom).toBeUndefined();
    expect(grafanaSecrets(cluster)).toEqual([
      {
        name: "grafana-admin",
        keys: ["admin-user", "admin-password"],
        purpose: "Grafana's user admin with a password that is made at random; Grafana waits for it.",
        create: `openssl rand -base64 24 | tr -d '\\n' | kubectl create secret generic grafana-admin --namespace=monitoring \\
  --from-literal=admin-user=admin \\
  --from-file=admin-password=/dev/stdin`,
      },
    ]);
    expect(grafanaGuide(cluster)).toContain("get secret grafana-admin ");
  });

  test("through the provider, whose group administers", () => {
    expect(grafanaOf(byProvider)).toMatchObject({
      "grafana.ini": {
        auth: { disable_login_form: true },
        "auth.generic_oauth": {
          enabled: true,
          name: "OpenID Connect",
          client_id: "k3s",
          scopes: "openid profile email groups",
          auth_url: "https://id.example.com/auth",
          token_url: "https://id.example.com/token",
          api_url: "https://id.example.com/userinfo",
          use_pkce: true,
          role_attribute_path: "contains(groups[*], 'admins') && 'Admin' || 'Viewer'",
        },
      },
      envValueFrom: {
        GF_AUTH_GENERIC_OAUTH_CLIENT_SECRET: { secretKeyRef: { name: "grafana-oidc", key: "client-secret" } },
      },
    });
    expect(grafanaSecrets(byProvider).map(({ name }) => name)).toEqual(["grafana-admin", "grafana-oidc"]);
    expect(grafanaGuide(byProvider)).toContain("`https://grafana.test.example.com/login/generic_oauth`");
  });
});

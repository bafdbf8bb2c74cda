import { describe, expect, it } from "vitest";
import { testCluster } from "../../lib/testing.ts";
import { signInGuide, signInSecrets, signInSettings } from "./sign-in.ts";

const byPassword = testCluster();
const byProvider = testCluster({
  signIn: { type: "oidc", issuer: "https://id.example.com/realms/home", clientId: "k3s", adminGroup: "admins" },
});
const route = { subdomain: "argocd", service: "argocd-server", port: 80 };

describe("with passwords", () => {
  it("leaves Argo CD's own user, and needs no Secret", () => {
    expect(signInSettings(byPassword)).toEqual({});
    expect(signInSecrets(byPassword)).toEqual([]);
  });

  it("tells how to replace and delete the first password", () => {
    const guide = signInGuide(byPassword, route);
    expect(guide).toContain("argocd login argocd.test.example.com --grpc-web --username admin\n");
    expect(guide).toContain("kubectl --namespace=argocd delete secret argocd-initial-admin-secret\n");
  });
});

describe("with an identity provider", () => {
  it("leaves no other account, and takes the client's secret from a Secret", () => {
    expect(signInSettings(byProvider)).toEqual({
      "admin.enabled": false,
      "oidc.config": `clientID: k3s
clientSecret: $argocd-oidc:client-secret
issuer: https://id.example.com/realms/home
name: OpenID Connect
requestedScopes:
  - openid
  - profile
  - email
  - groups
`,
    });
  });

  it("asks for the secret of the client, and labels it for Argo CD", () => {
    expect(signInSecrets(byProvider)).toEqual([
      {
        name: "argocd-oidc",
        keys: ["client-secret"],
        purpose: "Argo CD lets people sign in through https://id.example.com/realms/home with it.",
        create: `printf 'Secret of the client: ' && read -rs SECRET && echo && printf %s "$SECRET" | kubectl create secret generic argocd-oidc --namespace=argocd \\
  --from-file=client-secret=/dev/stdin
kubectl label secret argocd-oidc --namespace=argocd app.kubernetes.io/part-of=argocd`,
        optional: true,
      },
    ]);
  });

  it("tells what the provider must know", () => {
    const guide = signInGuide(byProvider, route);
    expect(guide).toContain("`https://argocd.test.example.com/auth/callback`");
    expect(guide).not.toContain("admin-secret");
  });
});

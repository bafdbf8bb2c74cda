import { expect, it } from "vitest";
import type { ClusterConfig } from "../../lib/cluster/cluster.ts";
import { testCluster } from "../../lib/testing.ts";
import { webhookSecrets, webhookSettings } from "./webhook.ts";

type Webhook = ClusterConfig["repository"]["webhook"];

const clusterWith = (webhook: Webhook) =>
  testCluster({ repository: { url: "https://git.example.com/platform.git", ...(webhook && { webhook }) } });
const secretsWith = (webhook: Webhook) => webhookSecrets(clusterWith(webhook), { subdomain: "argocd" });
const label = "kubectl label secret argocd-webhook --namespace=argocd app.kubernetes.io/part-of=argocd";

it("needs nothing where Argo CD asks for itself", () => {
  expect(webhookSettings(clusterWith(undefined))).toEqual({});
  expect(secretsWith(undefined)).toEqual([]);
});

it.each<[Webhook, string]>([
  ["github", "githubSecret"],
  ["gitlab", "gitlabSecret"],
  ["bitbucket", "bitbucketUUID"],
  ["bitbucket-server", "bitbucketServerSecret"],
  ["gitea", "gogsSecret"],
])("has Argo CD know the calls of %s by a Secret that %s refers to", (webhook, value) => {
  expect(webhookSettings(clusterWith(webhook))).toEqual({ [value]: "$argocd-webhook:secret" });
});

it("makes a secret that the forge is told", () => {
  expect(secretsWith("github")).toEqual([
    {
      name: "argocd-webhook",
      keys: ["secret"],
      purpose:
        "GitHub tells Argo CD of each push with it, which must reach this cluster for that: add a webhook there with the address https://argocd.test.example.com/api/webhook, content type application/json, this secret, the event push.",
      create: `openssl rand -hex 32 | tee /dev/stderr | tr -d '\\n' | kubectl create secret generic argocd-webhook --namespace=argocd \\
  --from-file=secret=/dev/stdin
${label}`,
      optional: true,
    },
  ]);
});

it("asks for what Bitbucket makes itself", () => {
  expect(secretsWith("bitbucket")[0]?.create).toBe(
    `printf 'UUID of the webhook: ' && read -rs SECRET && echo && printf %s "$SECRET" | kubectl create secret generic argocd-webhook --namespace=argocd \\
  --from-file=secret=/dev/stdin
${label}`,
  );
});

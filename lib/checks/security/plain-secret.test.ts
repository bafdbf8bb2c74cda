import { expect, it } from "vitest";
import { object, problemsOf } from "../testing.ts";
import { plainSecret } from "./plain-secret.ts";

const repository = { metadata: { labels: { "argocd.argoproj.io/secret-type": "repository" } } };
const fix =
  "seal it as a SealedSecret, fetch it by an ExternalSecret, or declare it in the application's requiredSecrets";

it("plain-secret passes for a Secret that others fill, and for settings of Argo CD", () => {
  const token = object("v1", "Secret", "token", { type: "kubernetes.io/service-account-token", data: { token: "" } });
  const settings = object("v1", "Secret", "repository", {
    ...repository,
    stringData: { type: "git", url: "https://git.example.com" },
  });
  const reference = object("v1", "Secret", "argocd-secret", {
    data: { "webhook.github.secret": Buffer.from("$argocd-webhook:secret").toString("base64") },
    stringData: { "webhook.gogs.secret": "$argocd-webhook:secret" },
  });
  expect(problemsOf(plainSecret, [token, settings, reference])).toEqual([]);
});

it("plain-secret fails for values, and never shows them", () => {
  const login = object("v1", "Secret", "login", { data: { user: "YWRtaW4=", password: "c2VjcmV0" } });
  const settings = object("v1", "Secret", "repository", {
    ...repository,
    stringData: { type: "git", password: "secret" },
  });
  expect(problemsOf(plainSecret, [login, settings])).toEqual([
    `Secret/login data.user: is a secret in plain text, like 1 more; ${fix}`,
    `Secret/repository stringData.password: is a secret in plain text; ${fix}`,
  ]);
});

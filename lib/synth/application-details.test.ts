import { expect, test } from "vitest";
import * as z from "zod";
import type { ApplicationConfig } from "../application/application.ts";
import type { RenderedApplication } from "../application/rendered-application.ts";
import { testCluster, testMember } from "../testing.ts";
import { applicationDetails } from "./application-details.ts";

function details(config: Partial<ApplicationConfig>, rendered: Partial<RenderedApplication> = {}): string[] {
  const application = {
    ...testMember("web", config),
    manifests: [],
    releases: [],
    wave: 1,
    dependencies: [],
    ...rendered,
  };
  return applicationDetails(testCluster(), application);
}

const first = "- Wave 1, in namespace `web`, of `applications/workloads/web.app.ts`.";

const chart = {
  repository: "https://charts.example.com",
  name: "web",
  version: "1.2.3",
  schema: z.strictObject({}),
  values: () => ({}),
  creates: { namespaced: ["apps/Deployment"], clusterScoped: [] },
};

test("says where an application stands", () => {
  expect(details({})).toEqual(["### web", first]);
});

test("says for what it waits, and why", () => {
  expect(details({}, { dependencies: [{ on: "base", reason: "its dependsOn says so" }] })).toEqual([
    "### web",
    `${first}\n- Waits for base: its dependsOn says so.`,
  ]);
});

test("says where its routes lead, with their titles", () => {
  const routes = [
    { subdomain: "web", service: "web", port: 80 },
    { subdomain: "admin", path: "/a|b", service: "admin", port: 8080, title: "For admins" },
  ];
  expect(details({ routes })).toEqual([
    "### web",
    [
      first,
      "- <https://web.test.example.com/> leads to Service web, port 80.",
      "- <https://admin.test.example.com/a|b> (For admins) leads to Service admin, port 8080.",
    ].join("\n"),
  ]);
});

test("names charts, of Argo CD and of K3s", () => {
  const helmChart = (spec: Record<string, string>) => ({
    apiVersion: "helm.cattle.io/v1",
    kind: "HelmChart",
    metadata: { name: "argo-cd" },
    spec,
  });
  const manifests = [
    helmChart({ chart: "argo-cd", version: "9.0.0", repo: "https://argo.example.com" }),
    helmChart({ chart: "https://charts.example.com/a.tgz" }),
  ];
  expect(details({ chart }, { manifests })).toEqual([
    "### web",
    [
      first,
      "- Helm chart web 1.2.3 of https://charts.example.com.",
      "- Helm chart argo-cd 9.0.0 of https://argo.example.com.",
      "- Helm chart https://charts.example.com/a.tgz.",
      "- Only its chart knows what it asks for.",
    ].join("\n"),
  ]);
});

test("says what it asks for", () => {
  const values = { resources: { requests: { cpu: "100m", memory: "64Mi" } } };
  expect(details({}, { values })).toEqual(["### web", `${first}\n- Asks for 0.1 processors and 64 MiB of memory.`]);
});

test("tells Secrets with the commands that create them", () => {
  const requiredSecrets = [
    { name: "token", keys: ["a", "b"], purpose: "Logs in.", create: "kubectl create secret generic token" },
    { name: "mail", namespace: "argocd", keys: ["c"], purpose: "Sends.", create: "kubectl create …", optional: true },
  ];
  expect(details({ requiredSecrets })).toEqual([
    "### web",
    [
      first,
      "- Secret `web/token`, keys a, b: Logs in. Needed to start.",
      "- Secret `argocd/mail`, keys c: Sends. Not needed to start.",
    ].join("\n"),
    "#### Secrets that a person creates",
    "```sh\nkubectl create secret generic token\nkubectl create …\n```",
  ]);
});

test("tells how people sign in", () => {
  expect(details({ signIn: "With a token." })).toEqual(["### web", first, "#### Sign in", "With a token."]);
});

import { expect, test } from "vitest";
import type { ApplicationConfig } from "../application/application.ts";
import type { RequiredSecret } from "../application/provides.ts";
import { testCluster } from "../testing.ts";
import { type BootstrapStep, bootstrapSteps } from "./bootstrap-steps.ts";
import { argoBootstrap, bootstrapFile, synthesizedOf } from "./testing-bootstrap.ts";

/** A step as one text, Secrets by their names. */
function short(step: BootstrapStep): string {
  switch (step.kind) {
    case "repository":
      return step.kind;
    case "apply":
      return `apply ${step.path}`;
    case "established":
      return `established ${step.definitions.join(" ")}`;
    case "secret":
      return `secret ${step.secret.namespace}/${step.secret.name}`;
    case "healthy":
      return `healthy ${step.application}`;
  }
}

const secret = (name: string, more: Partial<RequiredSecret> = {}): RequiredSecret => ({
  name,
  keys: ["a"],
  purpose: "B.",
  create: "kubectl create",
  ...more,
});
const wave = (number: number, config: Partial<ApplicationConfig> = {}) => ({ wave: number, config });

test("of a cluster without bootstrap objects are none", () => {
  expect(bootstrapSteps(synthesizedOf([], { web: wave(0) }))).toEqual([]);
});

test("apply what every cluster knows at once", () => {
  const bootstrap = [
    bootstrapFile("argocd", "v1", "Namespace"),
    bootstrapFile("argocd", "helm.cattle.io/v1", "HelmChart"),
  ];
  expect(bootstrapSteps(synthesizedOf(bootstrap)).map(short)).toEqual(["repository", "apply argocd"]);
});

test("wait for the definitions of everything else, and for each wave", () => {
  const applications = { base: wave(0), web: wave(1), shop: wave(1) };
  expect(bootstrapSteps(synthesizedOf(argoBootstrap, applications)).map(short)).toEqual([
    "repository",
    "apply argocd",
    "established applications.argoproj.io appprojects.argoproj.io",
    "apply apps",
    "healthy base",
    "healthy web",
    "healthy shop",
    "healthy root",
  ]);
});

test("ask a person for what can be made before Argo CD runs, and for the rest when nothing goes on without it", () => {
  const applications = {
    argocd: wave(1, {
      namespace: "argocd",
      requiredSecrets: [secret("repository"), secret("mail", { optional: true })],
    }),
    dns: wave(0, { requiredSecrets: [secret("token", { namespace: "kube-system" })] }),
    shop: wave(1, { requiredSecrets: [secret("database")] }),
    web: wave(1),
  };
  expect(bootstrapSteps(synthesizedOf(argoBootstrap, applications)).map(short)).toEqual([
    "apply argocd/Namespace-argocd.yaml",
    "secret kube-system/token",
    "secret argocd/repository",
    "repository",
    "apply argocd",
    "established applications.argoproj.io appprojects.argoproj.io",
    "apply apps",
    "healthy dns",
    "healthy argocd",
    "healthy web",
    "secret shop/database",
    "healthy shop",
    "healthy root",
  ]);
});

test("leave out what no Application of Argo CD syncs", () => {
  const synthesized = { ...synthesizedOf(argoBootstrap, { apps: wave(0) }), files: [] };
  expect(bootstrapSteps({ ...synthesized, cluster: testCluster() }).map(short)).not.toContain("healthy apps");
});

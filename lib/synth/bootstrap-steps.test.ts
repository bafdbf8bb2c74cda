import { expect, test } from "vitest";
import type { ApplicationConfig } from "../application/application.ts";
import type { RequiredSecret } from "../application/provides.ts";
import { testCluster } from "../testing.ts";
import { type BootstrapStep, bootstrapSteps } from "./bootstrap-steps.ts";
import { argoBootstrap, bootstrapFile, synthesizedOf } from "./testing-bootstrap.ts";

/** A step as one text, Secrets by their names. */
function short(step: BootstrapStep): string {
  switch (step.kind) {
    case "nodes":
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
  expect(bootstrapSteps(synthesizedOf(bootstrap)).map(short)).toEqual(["nodes", "repository", "apply argocd"]);
});

test("wait for the definitions of everything else, and for each wave", () => {
  const applications = { base: wave(0), web: wave(1), shop: wave(1) };
  expect(bootstrapSteps(synthesizedOf(argoBootstrap, applications)).map(short)).toEqual([
    "nodes",
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

test("begin with the network of pods, without which no node is Ready", () => {
  const inNetwork = (kind: string, more: object = {}) => {
    const file = bootstrapFile("network", "apps/v1", kind);
    return { ...file, manifest: { ...file.manifest, metadata: { name: "network", ...more } } };
  };
  const definition = bootstrapFile(
    "network",
    "apiextensions.k8s.io/v1",
    "CustomResourceDefinition",
    "peers.example.com",
  );
  const bootstrap = [
    ...argoBootstrap,
    { ...definition, manifest: { ...definition.manifest, spec: { versions: [{ name: "v1" }] } } },
    inNetwork("DaemonSet", { namespace: "network" }),
    bootstrapFile("network", "v1", "Namespace"),
  ];
  const applications = { network: wave(0, { provides: { podNetwork: true } }), web: wave(1) };
  expect(bootstrapSteps(synthesizedOf(bootstrap, applications)).map(short)).toEqual([
    "apply network/Namespace-network.yaml",
    "apply network",
    "established peers.example.com",
    "nodes",
    "repository",
    "apply argocd",
    "established applications.argoproj.io appprojects.argoproj.io",
    "apply apps",
    "healthy network",
    "healthy web",
    "healthy root",
  ]);
});

test("apply a namespace before what lies in it", () => {
  const lock = bootstrapFile("argocd", "v1", "ConfigMap");
  const inside = { ...lock, manifest: { ...lock.manifest, metadata: { name: "argocd", namespace: "argocd" } } };
  const bootstrap = [...argoBootstrap, inside];
  expect(bootstrapSteps(synthesizedOf(bootstrap)).map(short).slice(0, 4)).toEqual([
    "nodes",
    "repository",
    "apply argocd/Namespace-argocd.yaml",
    "apply argocd",
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
    "nodes",
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

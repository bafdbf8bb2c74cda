import { expect, test } from "vitest";
import type { ApplicationConfig } from "../application/application.ts";
import type { ManifestFile } from "../kubernetes/manifest.ts";
import { testCluster, testMember } from "../testing.ts";
import { bootstrapSteps } from "./bootstrap-steps.ts";

const capabilities = { kubernetes: "1.36.5", apiVersions: [] };

const cluster = testCluster({
  nodes: { a: { role: "server", address: "192.168.1.10" }, b: { role: "agent", address: "192.168.1.20" } },
});

const install =
  "Each node gets the files below its folder (`bootstrap/nodes/a/`, `bootstrap/nodes/b/`), and K3s in the version of its `node.env`.";

function file(folder: string, apiVersion: string, kind: string): ManifestFile {
  return {
    path: `test/bootstrap/${folder}/${kind}-a.yaml`,
    manifest: { apiVersion, kind, metadata: { name: "a" } },
    cluster: "test",
    application: folder,
    source: `argocd/${folder}.app.ts`,
  };
}

function steps(bootstrap: readonly ManifestFile[], config: Partial<ApplicationConfig> = {}): string {
  const applications = [{ ...testMember("argocd", config), manifests: [], releases: [], wave: 0, dependencies: [] }];
  return bootstrapSteps({ cluster, capabilities, applications, built: [], files: [], bootstrap, hostScripts: [] });
}

test("of a cluster without bootstrap objects end with K3s", () => {
  expect(steps([])).toBe(install);
});

test("begin with the Macs that nodes are on", () => {
  const mac = testCluster({
    nodes: {
      a: {
        role: "server",
        address: "192.168.1.10",
        ssh: { user: "k3s", sudo: true },
        resources: { cpu: 4, memory: "8Gi", disk: "100Gi" },
        host: { type: "macos", address: "192.168.1.110", user: "k3s", cpu: 12, memory: "32Gi" },
      },
    },
  });
  expect(
    bootstrapSteps({
      cluster: mac,
      capabilities,
      applications: [],
      built: [],
      files: [],
      bootstrap: [],
      hostScripts: [],
    }),
  ).toBe(
    "The Macs of a come first, as `bootstrap/docs/macos.md` tells. Each node gets the files below its folder (`bootstrap/nodes/a/`), and K3s in the version of its `node.env`.",
  );
});

test("apply what every cluster knows at once", () => {
  expect(steps([file("argocd", "v1", "Namespace"), file("argocd", "helm.cattle.io/v1", "HelmChart")])).toBe(
    [
      install,
      "",
      "Then, from the root of the repository:",
      "",
      "```sh",
      "kubectl apply --server-side --field-manager=argocd-controller -f dist/test/bootstrap/argocd/",
      "```",
    ].join("\n"),
  );
});

test("wait for the definitions of everything else, and name the Secrets before", () => {
  const requiredSecrets = [{ name: "a", keys: ["b"], purpose: "C.", create: "kubectl create secret" }];
  const bootstrap = [
    file("apps", "argoproj.io/v1alpha1", "Application"),
    file("apps", "argoproj.io/v1alpha1", "AppProject"),
    file("argocd", "helm.cattle.io/v1", "HelmChart"),
  ];
  expect(steps(bootstrap, { requiredSecrets })).toBe(
    [
      install,
      "",
      "Then, from the root of the repository:",
      "",
      "```sh",
      "kubectl apply --server-side --field-manager=argocd-controller -f dist/test/bootstrap/argocd/",
      "# now the Secrets above whose namespace exists; the others as soon as theirs does",
      "kubectl wait --for=create --timeout=15m crd/applications.argoproj.io crd/appprojects.argoproj.io",
      "kubectl apply --server-side --field-manager=argocd-controller -f dist/test/bootstrap/apps/",
      "```",
    ].join("\n"),
  );
});

import { expect, it } from "vitest";
import { testCluster } from "../../testing.ts";
import { object, problemsOf, rendered } from "../testing.ts";
import { missingNamespace } from "./missing-namespace.ts";

const config = (namespace: string) => object("v1", "ConfigMap", "x", { metadata: { namespace } });

it("missing-namespace passes for namespaces that manifests, Argo CD, K3s or a person create", () => {
  const objects = [
    ...["web", "kube-system", "made", "charted", "argocd"].map(config),
    object("v1", "Namespace", "web"),
    object("argoproj.io/v1alpha1", "Application", "x", {
      metadata: { namespace: "argocd" },
      spec: { destination: { namespace: "made" }, syncPolicy: { syncOptions: ["CreateNamespace=true"] } },
    }),
    object("helm.cattle.io/v1", "HelmChart", "x", {
      metadata: { namespace: "kube-system" },
      spec: { targetNamespace: "charted", createNamespace: true },
    }),
  ];
  const applications = [rendered("argocd", { bootstrap: () => {} })];
  expect(problemsOf(missingNamespace, objects, { cluster: testCluster(), applications })).toEqual([]);
});

it("missing-namespace fails for one that nobody creates", () => {
  expect(problemsOf(missingNamespace, [config("wbe-site"), object("v1", "Namespace", "web-site")])).toEqual([
    'ConfigMap/x metadata.namespace: names a namespace that nobody creates, got "wbe-site"; did you mean "web-site"?',
  ]);
});

it("missing-namespace fails for one that a TrustPolicy opens", () => {
  const spec = {
    thresholds: { pods: 1 },
    namespaces: [
      { namespace: "web", threshold: 1 },
      { namespace: "wbe", threshold: 1 },
    ],
  };
  const policy = {
    ...object("mycelium.k3s-gitops/v1alpha1", "TrustPolicy", "cluster", { spec }),
    metadata: { name: "cluster" },
  };
  expect(problemsOf(missingNamespace, [policy, object("v1", "Namespace", "web")])).toEqual([
    'TrustPolicy/cluster spec.namespaces[1].namespace: names a namespace that nobody creates, got "wbe"; did you mean "web"?',
  ]);
});

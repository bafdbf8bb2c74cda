import { ApiObject } from "cdk8s";
import { expect, test } from "vitest";
import { testApplication, testCluster } from "../testing.ts";
import { inventory } from "./inventory.ts";
import { outputOf } from "./output.ts";
import { synth } from "./synth.ts";

const cluster = testCluster();
const application = testApplication("web", {
  namespace: "kube-system",
  build: ({ chart }) => {
    new ApiObject(chart, "config", {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "config" },
      data: { a: "on" },
    });
  },
  bootstrap: ({ chart }) => {
    new ApiObject(chart, "early", { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "early" } });
  },
});

test("is one file for each object and node, and the inventory, each with its source", () => {
  const synthesized = synth(cluster, [application]);
  expect(outputOf(synthesized)).toEqual([
    {
      path: "test/web/ConfigMap-config.yaml",
      text: [
        "# Generated from applications/workloads/web.app.ts by k3s-gitops; do not edit.",
        "apiVersion: v1",
        "kind: ConfigMap",
        "metadata:",
        "  name: config",
        "  namespace: kube-system",
        "data:",
        '  a: "on"',
        "",
      ].join("\n"),
    },
    {
      path: "test/bootstrap/web/ConfigMap-early.yaml",
      text: [
        "# Generated from applications/workloads/web.app.ts by k3s-gitops; do not edit.",
        "apiVersion: v1",
        "kind: ConfigMap",
        "metadata:",
        "  name: early",
        "  namespace: kube-system",
        "",
      ].join("\n"),
    },
    {
      path: "test/bootstrap/k3s/server-1/config.yaml",
      text: [
        "# Generated from infrastructure/overlays/test.ts by k3s-gitops; do not edit.",
        "cluster-cidr: 10.42.0.0/16",
        "cluster-dns: 10.43.0.10",
        "flannel-backend: vxlan",
        "node-ip: 192.168.1.10",
        "node-name: server-1",
        "secrets-encryption: true",
        "service-cidr: 10.43.0.0/16",
        "tls-san:",
        "  - 192.168.1.10",
        'write-kubeconfig-mode: "0600"',
        "",
      ].join("\n"),
    },
    {
      path: "test/bootstrap/k3s/server-1/install.env",
      text: [
        "# Generated from infrastructure/overlays/test.ts by k3s-gitops; do not edit.",
        "INSTALL_K3S_VERSION=v1.36.5+k3s1",
        "INSTALL_K3S_EXEC=server",
        "",
      ].join("\n"),
    },
    {
      path: "test/bootstrap/steps",
      text: [
        "# Generated from infrastructure/overlays/test.ts by k3s-gitops; do not edit.",
        "repository",
        "apply web",
        "",
      ].join("\n"),
    },
    {
      path: "test/README.md",
      text: `<!-- Generated from infrastructure/overlays/test.ts by k3s-gitops; do not edit. -->\n\n${inventory(synthesized)}`,
    },
  ]);
});

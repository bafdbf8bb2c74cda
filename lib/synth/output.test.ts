import { createHash } from "node:crypto";
import { ApiObject } from "cdk8s";
import { expect, test } from "vitest";
import { unitOf } from "../k3s/unit.ts";
import { testApplication, testCluster } from "../testing.ts";
import { clusterEnvironment, nodeEnvironment } from "./host-environment.ts";
import { inventory } from "./inventory.ts";
import { outputOf } from "./output.ts";
import { synth } from "./synth.ts";

const cluster = testCluster();
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const header = "# Generated from infrastructure/overlays/test.ts by k3s-gitops; do not edit.\n";

const config = `${header}cluster-cidr: 10.42.0.0/16
cluster-dns: 10.43.0.10
flannel-backend: vxlan
node-ip: 192.168.1.10
node-name: server-1
secrets-encryption: true
service-cidr: 10.43.0.0/16
tls-san:
  - 192.168.1.10
token-file: /etc/rancher/k3s/token
write-kubeconfig-mode: "0600"
`;
const unit = header + unitOf("server");

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
  const synthesized = synth(cluster, [application], {
    hostScripts: [{ name: "preflight.sh", text: "#!/bin/sh\nexit 0\n" }],
  });
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
    { path: "test/bootstrap/nodes/server-1/files/etc/rancher/k3s/config.yaml", text: config },
    { path: "test/bootstrap/nodes/server-1/files/etc/systemd/system/k3s.service", text: unit },
    {
      path: "test/bootstrap/nodes/server-1/files.sha256",
      text: [
        header.trimEnd(),
        `${sha256(config)}  etc/rancher/k3s/config.yaml`,
        `${sha256(unit)}  etc/systemd/system/k3s.service`,
        "",
      ].join("\n"),
    },
    {
      path: "test/bootstrap/nodes/server-1/node.env",
      text: `${header}${nodeEnvironment(cluster, cluster.servers[0])}`,
    },
    {
      path: "test/bootstrap/cluster.env",
      text: `${header}${clusterEnvironment(synthesized)}`,
    },
    {
      path: "test/bootstrap/scripts/preflight.sh",
      text: "#!/bin/sh\n# Generated from bootstrap/scripts/preflight.sh by k3s-gitops; do not edit.\nexit 0\n",
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

import { createHash } from "node:crypto";
import { ApiObject } from "cdk8s";
import { expect, test } from "vitest";
import { hostFilesOf } from "../cluster/host-files.ts";
import { nodeConfigs } from "../cluster/node-config.ts";
import { testApplication, testCluster } from "../testing.ts";
import { clusterEnvironment, nodeEnvironment } from "./host-environment.ts";
import { inventory } from "./inventory.ts";
import { outputOf } from "./output.ts";
import { recoveryGuide } from "./recovery.ts";
import { synth } from "./synth.ts";

const cluster = testCluster();
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const header = "# Generated from infrastructure/overlays/test.ts by k3s-gitops; do not edit.\n";

/** What the host of the node gets; what that is, each slot's own tests tell. */
const hostFiles = nodeConfigs(cluster)
  .flatMap((each) => hostFilesOf(cluster, each))
  .map(({ path, text }) => ({ path, text: header + text }));

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
    ...hostFiles.map(({ path, text }) => ({ path: `test/bootstrap/nodes/server-1/files${path}`, text })),
    {
      path: "test/bootstrap/nodes/server-1/files.sha256",
      text: [header.trimEnd(), ...hostFiles.map(({ path, text }) => `${sha256(text)}  ${path.slice(1)}`), ""].join(
        "\n",
      ),
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
        "nodes",
        "repository",
        "apply web",
        "",
      ].join("\n"),
    },
    {
      path: "test/README.md",
      text: `<!-- Generated from infrastructure/overlays/test.ts by k3s-gitops; do not edit. -->\n\n${inventory(synthesized)}`,
    },
    {
      path: "test/RECOVERY.md",
      text: `<!-- Generated from infrastructure/overlays/test.ts by k3s-gitops; do not edit. -->\n\n${recoveryGuide(cluster)}`,
    },
  ]);
});

import type { RenderedApplication } from "../application/rendered-application.ts";
import { urlOf } from "../application/route.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { describeRequests } from "../kubernetes/requests.ts";
import { markdownTable } from "../markdown-table.ts";
import { applicationDetails } from "./application-details.ts";
import { applicationGraph } from "./application-graph.ts";
import { bootstrapGuide } from "./bootstrap-guide.ts";
import { hardwareOf } from "./hardware.ts";
import { myceliumGuide } from "./mycelium-guide.ts";
import type { SynthesizedCluster } from "./synth.ts";

/**
 * The README of a cluster's folder: what runs there, in which order and why, and what a person has to provide. Git merges branches
 * that each add an application line by line: what is said of one stands on lines of its own, in few places, in the order of names,
 * and nothing adds up or counts.
 */
export function inventory(synthesized: SynthesizedCluster): string {
  const { cluster } = synthesized;
  const applications = [...synthesized.applications].sort((a, b) => (a.name < b.name ? -1 : 1));
  const sections = [
    `# Cluster ${cluster.name}`,
    `K3s ${cluster.k3sVersion} · domain \`${cluster.domain}\` · Argo CD follows \`${cluster.repository.url}\` at \`${cluster.repository.revision}\`.`,
    "## Applications",
    "An arrow leads to what an application waits for. Argo CD syncs one wave after the other.",
    applicationGraph(synthesized.applications),
    applicationTable(cluster, applications),
    "## Each application",
    ...applications.flatMap((application) => applicationDetails(cluster, application)),
    "## Nodes",
    nodeTable(cluster),
    ...myceliumGuide(cluster),
    "## Hardware",
    `K3s needs ${describeRequests(hardwareOf(synthesized).k3s)} on these nodes. Each application asks for what is said of it, which Kubernetes sets aside for its pods; of charts only what their values here ask for is seen. Limits are higher, and so is what the operating system, images and logs take. \`npm run synth -- --explain\` adds it up.`,
    "## Bootstrap",
    bootstrapGuide(synthesized),
    "## Recovery",
    "[RECOVERY.md](RECOVERY.md) tells what to do when something is lost, and what to keep outside of the cluster.",
  ];
  return `${sections.join("\n\n")}\n`;
}

function applicationTable(cluster: Cluster, applications: readonly RenderedApplication[]): string {
  return markdownTable(
    ["Application", "Wave", "What it is for", "Address", "Secrets that a person creates"],
    applications.map(({ wave, name, routes, description, requiredSecrets }) => [
      `[${name}](#${name})`,
      String(wave),
      description,
      routes.map((route) => `<${urlOf(cluster, route)}>`).join(" "),
      requiredSecrets.map((secret) => secret.name).join(", "),
    ]),
  );
}

function nodeTable(cluster: Cluster): string {
  return markdownTable(
    ["Node", "Role", "Address"],
    cluster.allNodes.map(({ name, role, address }) => [name, role, address]),
  );
}

import type { RenderedApplication } from "../application/rendered-application.ts";
import { urlOf } from "../application/route.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { stringAt } from "../kubernetes/manifest.ts";
import { formatBytes, formatCores } from "../kubernetes/quantity.ts";
import { describeRequests, isNothing } from "../kubernetes/requests.ts";
import { markdownTable } from "../markdown-table.ts";
import { counted, listed } from "../wording.ts";
import { applicationGraph } from "./application-graph.ts";
import { bootstrapSteps } from "./bootstrap-steps.ts";
import { hardwareOf } from "./hardware.ts";
import type { SynthesizedCluster } from "./synth.ts";

/** The README of a cluster's folder: what runs there, in which order and why, and what a person has to provide. */
export function inventory(synthesized: SynthesizedCluster): string {
  const { cluster, applications, files } = synthesized;
  const sections = [
    `# Cluster ${cluster.name}`,
    `${counted(applications.length, "application")}, ${counted(files.length, "object")} · K3s ${cluster.k3sVersion} · domain \`${cluster.domain}\` · Argo CD follows \`${cluster.repository.url}\` at \`${cluster.repository.revision}\`.`,
    "## Applications",
    "An arrow leads to what an application waits for. Argo CD syncs one wave after the other.",
    applicationGraph(applications),
    applicationTable(applications),
    ...section("Why they wait", reasonTable(applications)),
    ...section("Routes", routeTable(cluster, applications)),
    ...section("Sign in", ...signInGuides(applications)),
    ...section("Helm charts", chartTable(applications)),
    ...section("Secrets that a person creates", secretTable(applications), secretCommands(applications)),
    ...section("Nodes", nodeTable(cluster)),
    ...section("Hardware", ...hardware(synthesized)),
    "## Bootstrap",
    bootstrapSteps(synthesized),
  ];
  return `${sections.join("\n\n")}\n`;
}

function section(title: string, ...parts: readonly (string | undefined)[]): string[] {
  const present = parts.filter((part) => part !== undefined);
  return present.length === 0 ? [] : [`## ${title}`, ...present];
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string | undefined {
  return rows.length === 0 ? undefined : markdownTable(header, rows);
}

function applicationTable(applications: readonly RenderedApplication[]): string {
  return markdownTable(
    ["Wave", "Application", "Namespace", "Objects", "What it is for", "Source"],
    applications.map(({ wave, name, namespace, manifests, description, source }) => [
      String(wave),
      name,
      namespace,
      String(manifests.length),
      description,
      `\`${source}\``,
    ]),
  );
}

function reasonTable(applications: readonly RenderedApplication[]): string | undefined {
  const rows = applications.flatMap(({ name, dependencies }) =>
    dependencies.map(({ on, reason }) => [name, on, reason]),
  );
  return table(["Application", "Waits for", "Because"], rows);
}

function routeTable(cluster: Cluster, applications: readonly RenderedApplication[]): string | undefined {
  const rows = applications.flatMap(({ name, routes }) =>
    routes.map((route) => [`<${urlOf(cluster, route)}>`, route.title ?? name, name, `${route.service}:${route.port}`]),
  );
  return table(["Address", "Title", "Application", "Service"], rows);
}

function signInGuides(applications: readonly RenderedApplication[]): string[] {
  return applications.flatMap(({ name, routes, signIn }) =>
    signIn === undefined ? [] : [`### ${routes[0]?.title ?? name}`, signIn],
  );
}

function chartTable(applications: readonly RenderedApplication[]): string | undefined {
  const rows = applications.flatMap(({ name, manifests, chart }) => [
    ...(chart === undefined ? [] : [[name, chart.name, chart.version, chart.repository]]),
    ...manifests
      .filter(({ kind }) => kind === "HelmChart")
      .map(({ spec }) => [name, ...["chart", "version", "repo"].map((field) => stringAt(spec, field) ?? "")]),
  ]);
  return table(["Application", "Chart", "Version", "Repository"], rows);
}

function secretTable(applications: readonly RenderedApplication[]): string | undefined {
  const rows = applications.flatMap(({ namespace, requiredSecrets }) =>
    requiredSecrets.map((secret) => [
      `${secret.namespace ?? namespace}/${secret.name}`,
      secret.keys.join(", "),
      secret.purpose,
      secret.optional === true ? "no" : "yes",
    ]),
  );
  return table(["Secret", "Keys", "For", "Needed to start"], rows);
}

function secretCommands(applications: readonly RenderedApplication[]): string | undefined {
  const commands = applications.flatMap(({ requiredSecrets }) => requiredSecrets.map(({ create }) => create));
  return commands.length === 0 ? undefined : ["```sh", ...commands, "```"].join("\n");
}

function nodeTable(cluster: Cluster): string {
  return markdownTable(
    ["Node", "Role", "Address"],
    cluster.allNodes.map(({ name, role, address }) => [name, role, address]),
  );
}

function hardware(synthesized: SynthesizedCluster): string[] {
  const { k3s, applications, total, unknown } = hardwareOf(synthesized);
  const rows = [["K3s", k3s] as const, ...[...applications].filter(([, requests]) => !isNothing(requests))];
  const note =
    unknown.length === 0 ? "" : ` Not counted, because only the chart knows what it asks for: ${listed(unknown, 20)}.`;
  return [
    `All nodes together need at least ${describeRequests(total)}: what K3s needs, and what Kubernetes sets aside for the pods. Limits are higher, and so is what the operating system, images and logs take. Of charts only what their values here ask for is counted.${note}`,
    markdownTable(
      ["For", "Processors", "Memory", "Volumes"],
      [...rows, ["**Together**", total] as const].map(([name, { cpu, memory, storage }]) => [
        name,
        formatCores(cpu),
        formatBytes(memory),
        storage === 0n ? "" : formatBytes(storage),
      ]),
    ),
  ];
}

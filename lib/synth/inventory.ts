import type { Dependency, RenderedApplication } from "../application/rendered-application.ts";
import { urlOf } from "../application/route.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { markdownTable } from "./markdown-table.ts";
import type { SynthesizedCluster } from "./synth.ts";

/** The README of a cluster's folder: what runs there, in which order and why, and what a person has to provide. */
export function inventory(synthesized: SynthesizedCluster): string {
  const { cluster, applications, files } = synthesized;
  const sections = [
    `# Cluster ${cluster.name}`,
    `${applications.length} applications, ${files.length} objects · K3s ${cluster.k3sVersion} · domain \`${cluster.domain}\` · Argo CD follows \`${cluster.repository.url}\` at \`${cluster.repository.revision}\`.`,
    "## Applications",
    "An arrow leads to what an application waits for. Argo CD syncs one wave after the other.",
    graph(applications),
    applicationTable(applications),
    ...section("Why they wait", reasonTable(applications)),
    ...section("Routes", routeTable(cluster, applications)),
    ...section("Helm charts", chartTable(applications)),
    ...section("Secrets that a person creates", secretTable(applications), secretCommands(applications)),
    ...section("Nodes", nodeTable(cluster)),
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

function graph(applications: readonly RenderedApplication[]): string {
  const ids = new Map(applications.map(({ name }, index) => [name, `a${index}`]));
  const waves = [...new Set(applications.map(({ wave }) => wave))];
  const direct = directDependencies(applications);
  return [
    "```mermaid",
    "flowchart RL",
    ...waves.flatMap((wave) => [
      `  subgraph w${wave}["wave ${wave}"]`,
      ...applications.filter((each) => each.wave === wave).map(({ name }) => `    ${ids.get(name)}["${name}"]`),
      "  end",
    ]),
    ...applications.flatMap(({ name }) =>
      (direct.get(name) ?? []).map(({ on }) => `  ${ids.get(name)} --> ${ids.get(on)}`),
    ),
    "```",
  ].join("\n");
}

/** Without those that follow from others, so that the picture shows only what decides. */
function directDependencies(applications: readonly RenderedApplication[]): Map<string, Dependency[]> {
  const reachable = new Map<string, Set<string>>();
  const direct = new Map<string, Dependency[]>();
  // Applications come in the order of their waves, so what one waits for has been seen.
  for (const { name, dependencies } of applications) {
    const behind = new Set(dependencies.flatMap(({ on }) => [...(reachable.get(on) ?? [])]));
    direct.set(
      name,
      dependencies.filter(({ on }) => !behind.has(on)),
    );
    reachable.set(name, new Set([...behind, ...dependencies.map(({ on }) => on)]));
  }
  return direct;
}

function applicationTable(applications: readonly RenderedApplication[]): string {
  return markdownTable(
    ["Wave", "Application", "Namespace", "Objects", "What it is for", "Source"],
    applications.map(({ wave, name, namespace, manifests, description, application }) => [
      String(wave),
      name,
      namespace,
      String(manifests.length),
      description,
      `\`${application.source}\``,
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

function chartTable(applications: readonly RenderedApplication[]): string | undefined {
  const rows = applications.flatMap(({ name, application: { chart } }) =>
    chart === undefined ? [] : [[name, chart.name, chart.version, chart.repository]],
  );
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
    cluster.machines.map(({ name, role, address }) => [name, role, address]),
  );
}

function bootstrapSteps({ cluster, bootstrap }: SynthesizedCluster): string {
  const folders = [...new Set(bootstrap.map(({ path }) => path.split("/").slice(0, -1).join("/")))];
  const nodes = cluster.machines.map(({ name }) => `\`bootstrap/k3s/${name}/\``).join(", ");
  return [
    `Each node gets its folder (${nodes}) as \`/etc/rancher/k3s/\` before K3s is installed with the version in \`install.env\`.`,
    ...(folders.length === 0
      ? []
      : [
          `Then, from the root of the repository:`,
          ["```sh", ...folders.map((folder) => `kubectl apply --server-side -f dist/${folder}/`), "```"].join("\n"),
        ]),
  ].join("\n\n");
}

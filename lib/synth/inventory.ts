import type { Dependency, RenderedApplication } from "../application/rendered-application.ts";
import { urlOf } from "../application/route.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { builtInsOf } from "../k3s/built-ins.ts";
import { isCustomGroup } from "../manifest/kinds.ts";
import { apiGroupOf, type Manifest, type ManifestFile, stringAt } from "../manifest/manifest.ts";
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
  const rows = applications.flatMap(({ name, manifests, application: { chart } }) => [
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
    cluster.machines.map(({ name, role, address }) => [name, role, address]),
  );
}

function bootstrapSteps({ cluster, applications, bootstrap }: SynthesizedCluster): string {
  const nodes = cluster.machines.map(({ name }) => `\`bootstrap/k3s/${name}/\``).join(", ");
  const install = `Each node gets its folder (${nodes}) as \`/etc/rancher/k3s/\`, and K3s in the version of its \`install.env\`.`;
  if (bootstrap.length === 0) return install;
  const isCustom = ({ manifest }: ManifestFile) => isCustomGroup(apiGroupOf(manifest.apiVersion));
  const builtIns = new Set(builtInsOf(cluster).apiGroups);
  const late = new Set(
    bootstrap.filter((file) => isCustom(file) && !builtIns.has(apiGroupOf(file.manifest.apiVersion))).map(folderOf),
  );
  const early = new Set(bootstrap.map(folderOf).filter((folder) => !late.has(folder)));
  const definitions = new Set(
    bootstrap
      .filter((file) => late.has(folderOf(file)) && isCustom(file))
      .map(({ manifest }) => definitionOf(manifest)),
  );
  const secrets = applications.some(({ requiredSecrets }) => requiredSecrets.length > 0);
  return [
    install,
    "Then, from the root of the repository:",
    [
      "```sh",
      ...[...early].map(apply),
      ...(secrets ? ["# now the Secrets above whose namespace exists; the others as soon as theirs does"] : []),
      ...(definitions.size > 0 ? [`kubectl wait --for=create --timeout=15m ${[...definitions].join(" ")}`] : []),
      ...[...late].map(apply),
      "```",
    ].join("\n"),
  ].join("\n\n");
}

function apply(folder: string): string {
  // The name under which Argo CD will apply the same objects, so that their fields have one owner.
  return `kubectl apply --server-side --field-manager=argocd-controller -f dist/${folder}/`;
}

function folderOf({ path }: ManifestFile): string {
  return path.slice(0, path.lastIndexOf("/"));
}

function definitionOf({ apiVersion, kind }: Manifest): string {
  return `crd/${kind.toLowerCase()}s.${apiGroupOf(apiVersion)}`;
}

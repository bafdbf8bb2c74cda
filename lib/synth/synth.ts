import type { Application } from "../application/application.ts";
import { applicationsOf, type EnabledApplication } from "../application/applications-of.ts";
import type { RenderedApplication, UnorderedApplication } from "../application/rendered-application.ts";
import type { Capabilities } from "../charts/capabilities.ts";
import { type KnownCharts, noCharts } from "../charts/known-charts.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { ConfigError, collect, type Problem } from "../errors.ts";
import { KnownKinds } from "../kubernetes/known-kinds.ts";
import type { JsonObject, ManifestFile } from "../kubernetes/manifest.ts";
import { isDefinition, Scopes } from "../kubernetes/scopes.ts";
import { fileNames } from "../layout/file-names.ts";
import { applicationFolder, bootstrapFolder, definitionsName } from "../layout/paths.ts";
import { must } from "../must.ts";
import { podsOf } from "./application-pods.ts";
import { chartValues, inNamespace, lateManifests, ownManifests } from "./build.ts";
import type { BuiltApplication } from "./built-application.ts";
import { callsOf } from "./calls.ts";
import { capacityProblems } from "./capacity.ts";
import { chartModeConflicts } from "./chart-objects.ts";
import { identityConflicts, loadBalancerConflicts, routeConflicts } from "./conflicts.ts";
import { derive, scraperOf } from "./derive.ts";
import { unsharedRegistries } from "./embedded-registry.ts";
import { groupsBroughtBy, namedKindProblems } from "./named-kinds.ts";
import { namespacesOf } from "./namespaces.ts";
import { order } from "./order.ts";
import { asSeen, withCharts } from "./with-charts.ts";

/** Everything that one cluster needs, as plain data. */
export interface SynthesizedCluster {
  readonly cluster: Cluster;
  readonly capabilities: Capabilities;
  /** In the order of their waves, then of their names. */
  readonly applications: readonly RenderedApplication[];
  /** The same as `buildLast` and `bootstrap` saw them: by their names, without what these functions made. */
  readonly built: readonly RenderedApplication[];
  /** One for each object that Argo CD syncs, in the order of the paths. */
  readonly files: readonly ManifestFile[];
  /** One for each object that a person applies before Argo CD runs. */
  readonly bootstrap: readonly ManifestFile[];
  /** What hosts run, in the order of the names. */
  readonly hostScripts: readonly HostScript[];
}

/** A script of the repository that hosts run. */
export interface HostScript {
  /** Like `preflight.sh`. */
  readonly name: string;
  readonly text: string;
}

/** What could be made of a cluster in whose sources there are mistakes. */
export interface UnfinishedCluster {
  readonly cluster: Cluster;
  readonly mistakes: readonly Problem[];
  /** Those that could be built. */
  readonly applications: readonly UnorderedApplication[];
  /** What can be judged all the same, each object by itself: what others make may be missing. */
  readonly files: readonly ManifestFile[];
}

/** What is known beside the declarations. */
export interface SynthGiven {
  /** CustomResourceDefinitions that are served although no application makes them. @default - none */
  readonly definitions?: readonly JsonObject[];
  /** @default - nobody has looked into any chart */
  readonly charts?: KnownCharts;
  /** @default - none */
  readonly hostScripts?: readonly HostScript[];
  /** Whether there are applications that could not be loaded, so that what follows from all of them would be wrong. @default false */
  readonly missing?: boolean;
}

/**
 * Makes every object of a cluster. Pure: the same cluster and applications give the same result, whatever their order.
 * @throws ConfigError with every mistake that it finds
 */
export function synth(cluster: Cluster, declared: readonly Application[], given: SynthGiven = {}): SynthesizedCluster {
  const made = trySynth(cluster, declared, given);
  if ("mistakes" in made) throw new ConfigError(made.mistakes);
  return made;
}

/** As `synth`, for those who want to know all that is wrong. */
export function trySynth(
  cluster: Cluster,
  declared: readonly Application[],
  { definitions = [], charts = noCharts, hostScripts = [], missing = false }: SynthGiven = {},
): SynthesizedCluster | UnfinishedCluster {
  const problems: Problem[] = [];
  const enabled = collect(problems, () =>
    applicationsOf(cluster, declared).sort((a, b) => (a.data.name < b.data.name ? -1 : 1)),
  );
  if (enabled === undefined) return { cluster, mistakes: problems, applications: [], files: [] };
  const applications = enabled.map(({ data }) => data);
  problems.push(
    ...routeConflicts(cluster, applications),
    ...loadBalancerConflicts(cluster, applications),
    ...chartModeConflicts(cluster, applications),
  );
  const namespaces = namespacesOf(enabled, problems);
  // Later stages would report what is missing because of mistakes, not the mistakes.
  const unbuilt = new Set<string>();
  const parts = enabled.map((member) => {
    const manifests = collect(problems, () => ownManifests(member, { cluster, applications }));
    if (manifests === undefined) unbuilt.add(member.data.name);
    const values = collect(problems, () => chartValues(member, { cluster, applications }));
    return { ...member.data, manifests: manifests ?? [], ...(values !== undefined && { values }) };
  });
  const { capabilities, members } = withCharts(cluster, parts, charts, definitions);
  const own = members.map(({ application, problems: unknown }) => {
    if (unknown.length > 0) unbuilt.add(application.name);
    // What charts are told of the cluster is incomplete without an application, so that they seem to be rendered for another.
    if (!missing) problems.push(...unknown);
    return application;
  });
  const seen = own.map(asSeen);
  const everyName = new Set(declared.map(({ name }) => name));
  const pods = podsOf(seen, problems);
  const calls = missing || unbuilt.size > 0 ? [] : callsOf(cluster, seen, pods, everyName, problems);
  const neighbourhood = { cluster, applications: seen, enabled, namespaces, pods, calls, scraper: scraperOf(own) };
  const made = own.map((member) => {
    const derived = unbuilt.has(member.name) ? [] : derive(asSeen(member), neighbourhood, problems);
    return { ...member, manifests: [...member.manifests, ...derived] };
  });
  // A definition of one application says where the objects of all others lie.
  const everyDefinition = [...definitions, ...seen.flatMap(({ manifests }) => manifests)].filter(isDefinition);
  const scopes = new Scopes(everyDefinition);
  const brought = groupsBroughtBy(applications, declared);
  const built = made.map((member) => ({ ...member, manifests: inNamespace(member.manifests, member, scopes) }));
  // Objects that would share a file are told as what they are: twins.
  const unfinished = () => ({
    cluster,
    mistakes: problems,
    applications: own,
    files: collect([], () => syncedFiles(cluster, built)) ?? [],
  });
  if (missing || problems.length > 0) return unfinished();

  problems.push(...namedKindProblems(applications, new KnownKinds(everyDefinition), scopes, brought));
  const positions = collect(problems, () =>
    order(cluster, built.map(asSeen), everyName, new Scopes(definitions).groups, calls),
  );
  if (positions === undefined || problems.length > 0) return unfinished();
  const ordered = built.map((member) => ({
    ...member,
    ...must(positions.get(member.name), `position of ${member.name}`),
  }));
  const last = (member: EnabledApplication, field: "buildLast" | "bootstrap") => {
    const context = { cluster, applications, rendered: ordered, scopes };
    return inNamespace(collect(problems, () => lateManifests(member, field, context)) ?? [], member.data, scopes);
  };
  const lastOf = new Map(enabled.map((member) => [member.data.name, last(member, "buildLast")]));
  const rendered = ordered
    .map((member) => ({ ...member, manifests: [...member.manifests, ...must(lastOf.get(member.name), member.name)] }))
    .sort((a, b) => a.wave - b.wave || (a.name < b.name ? -1 : 1));
  const atBootstrap = enabled.map((member) => ({ ...member.data, manifests: last(member, "bootstrap") }));
  problems.push(...identityConflicts(rendered, atBootstrap), ...capacityProblems(cluster, rendered));
  problems.push(...unsharedRegistries(cluster, rendered));
  if (problems.length > 0) return unfinished();

  return {
    cluster,
    capabilities,
    applications: rendered,
    built: ordered,
    files: syncedFiles(cluster, rendered),
    bootstrap: atBootstrap
      .flatMap((member) => filesOf(cluster, member, bootstrapFolder(cluster.name, member.name)))
      .sort(byPath),
    hostScripts,
  };
}

function syncedFiles(cluster: Cluster, applications: readonly BuiltApplication[]): ManifestFile[] {
  return applications
    .flatMap((member) => filesOf(cluster, member, applicationFolder(cluster.name, member.name)))
    .sort(byPath);
}

function filesOf(
  cluster: Cluster,
  { name, source, manifests, templates }: BuiltApplication,
  folder: string,
): ManifestFile[] {
  const names = fileNames(manifests);
  return manifests.map((manifest) => {
    const template = templates?.get(manifest);
    const apart = template !== undefined && isDefinition(manifest) ? `${definitionsName}/` : "";
    return {
      path: `${folder}/${apart}${names.get(manifest)}`,
      manifest,
      cluster: cluster.name,
      application: name,
      source,
      ...(template !== undefined && { template }),
    };
  });
}

function byPath(a: ManifestFile, b: ManifestFile): number {
  return a.path < b.path ? -1 : 1;
}

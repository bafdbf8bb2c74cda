import type { Application } from "../application/application.ts";
import { applicationsOf, type EnabledApplication } from "../application/applications-of.ts";
import type { RenderedApplication } from "../application/rendered-application.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { ConfigError, collect, type Problem } from "../errors.ts";
import { KnownKinds } from "../kubernetes/known-kinds.ts";
import type { JsonObject, ManifestFile } from "../kubernetes/manifest.ts";
import { isDefinition, Scopes } from "../kubernetes/scopes.ts";
import { fileNames } from "../layout/file-names.ts";
import { applicationFolder, bootstrapFolder } from "../layout/paths.ts";
import { must } from "../must.ts";
import { build, chartValues, inNamespace, lateManifests } from "./build.ts";
import { chartContentProblems, groupsBroughtBy } from "./chart-contents.ts";
import { identityConflicts, loadBalancerConflicts, routeConflicts } from "./conflicts.ts";
import { type BuiltApplication, order } from "./order.ts";
import { podSecurityProblems } from "./pod-security.ts";

/** Everything that one cluster needs, as plain data. */
export interface SynthesizedCluster {
  readonly cluster: Cluster;
  /** In the order of their waves, then of their names. */
  readonly applications: readonly RenderedApplication[];
  /** The same as `buildLast` and `bootstrap` saw them: by their names, without what these functions made. */
  readonly built: readonly RenderedApplication[];
  /** One for each object that Argo CD syncs, in the order of the paths. */
  readonly files: readonly ManifestFile[];
  /** One for each object that a person applies before Argo CD runs. */
  readonly bootstrap: readonly ManifestFile[];
}

/**
 * Makes every object of a cluster. Pure: the same cluster and applications give the same result, whatever their order.
 * @param definitions CustomResourceDefinitions that are served although no application makes them
 * @throws ConfigError with every mistake that it finds
 */
export function synth(
  cluster: Cluster,
  declared: readonly Application[],
  definitions: readonly JsonObject[] = [],
): SynthesizedCluster {
  const enabled = applicationsOf(cluster, declared).sort((a, b) => (a.data.name < b.data.name ? -1 : 1));
  const applications = enabled.map(({ data }) => data);
  const problems: Problem[] = [
    ...routeConflicts(cluster, applications),
    ...loadBalancerConflicts(cluster, applications),
  ];
  const made = enabled.map((member): BuiltApplication & Pick<RenderedApplication, "values"> => {
    const manifests = collect(problems, () => build(cluster, member, applications, problems)) ?? [];
    const values = collect(problems, () => chartValues(member, { cluster, applications }));
    return { ...member.data, manifests, ...(values !== undefined && { values }) };
  });
  problems.push(...podSecurityProblems(enabled, made));
  // The later stages would report what is missing because of these, not what is wrong.
  if (problems.length > 0) throw new ConfigError(problems);

  // A definition of one application says where the objects of all others lie.
  const everyDefinition = [...definitions, ...made.flatMap(({ manifests }) => manifests)].filter(isDefinition);
  const scopes = new Scopes(everyDefinition);
  const brought = groupsBroughtBy(applications, declared);
  problems.push(...chartContentProblems(applications, new KnownKinds(everyDefinition), scopes, brought));
  const built = made.map((member) => ({ ...member, manifests: inNamespace(member.manifests, member, scopes) }));
  const everyName = new Set(declared.map(({ name }) => name));
  const positions = collect(problems, () => order(cluster, built, everyName, new Scopes(definitions).groups));
  if (positions === undefined || problems.length > 0) throw new ConfigError(problems);
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
  problems.push(...identityConflicts(cluster, rendered, atBootstrap));
  if (problems.length > 0) throw new ConfigError(problems);

  return {
    cluster,
    applications: rendered,
    built: ordered,
    files: rendered
      .flatMap((member) => filesOf(cluster, member, applicationFolder(cluster.name, member.name)))
      .sort(byPath),
    bootstrap: atBootstrap
      .flatMap((member) => filesOf(cluster, member, bootstrapFolder(cluster.name, member.name)))
      .sort(byPath),
  };
}

function filesOf(cluster: Cluster, { name, source, manifests }: BuiltApplication, folder: string): ManifestFile[] {
  const names = fileNames(manifests);
  return manifests.map((manifest) => ({
    path: `${folder}/${names.get(manifest)}`,
    manifest,
    cluster: cluster.name,
    application: name,
    source,
  }));
}

function byPath(a: ManifestFile, b: ManifestFile): number {
  return a.path < b.path ? -1 : 1;
}

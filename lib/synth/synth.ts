import type { Application } from "../application/application.ts";
import { applicationsOf, type EnabledApplication } from "../application/applications-of.ts";
import type { RenderedContext } from "../application/build-context.ts";
import type { RenderedApplication } from "../application/rendered-application.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { ConfigError, collect, type Problem } from "../errors.ts";
import type { JsonObject, ManifestFile } from "../kubernetes/manifest.ts";
import { Scopes } from "../kubernetes/scopes.ts";
import { fileNames } from "../layout/file-names.ts";
import { applicationFolder, bootstrapFolder } from "../layout/paths.ts";
import { must } from "../must.ts";
import { podsOf } from "./application-pods.ts";
import { build, chartValues, inNamespace, manifestsOf } from "./build.ts";
import type { BuiltApplication } from "./built-application.ts";
import { callsOf } from "./calls.ts";
import { identityConflicts, loadBalancerConflicts, routeConflicts } from "./conflicts.ts";
import { derive } from "./derive.ts";
import { namespacesOf } from "./namespaces.ts";
import { order } from "./order.ts";

/** Everything that one cluster needs, as plain data. */
export interface SynthesizedCluster {
  readonly cluster: Cluster;
  /** In the order of their waves, then of their names. */
  readonly applications: readonly RenderedApplication[];
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
  const namespaces = namespacesOf(enabled, problems);
  // Later stages would report what is missing because of mistakes, not the mistakes.
  const unbuilt = new Set<string>();
  const own = enabled.map((member): BuiltApplication & Pick<RenderedApplication, "values"> => {
    const manifests = collect(problems, () => build(cluster, member, applications));
    if (manifests === undefined) unbuilt.add(member.data.name);
    const values = collect(problems, () => chartValues(member, { cluster, applications }));
    return { ...member.data, manifests: manifests ?? [], ...(values !== undefined && { values }) };
  });
  const everyName = new Set(declared.map(({ name }) => name));
  const pods = podsOf(own, problems);
  const calls = unbuilt.size > 0 ? [] : callsOf(cluster, own, pods, everyName, problems);
  const neighbourhood = { cluster, applications: own, namespaces, pods, calls };
  const made = own.map((member) => ({
    ...member,
    manifests: [...member.manifests, ...(unbuilt.has(member.name) ? [] : derive(member, neighbourhood, problems))],
  }));
  if (problems.length > 0) throw new ConfigError(problems);

  // A definition of one application says where the objects of all others lie.
  const scopes = new Scopes([...definitions, ...made.flatMap(({ manifests }) => manifests)]);
  const built = made.map((member) => ({ ...member, manifests: inNamespace(member.manifests, member, scopes) }));
  const positions = order(cluster, built, everyName, new Scopes(definitions).groups, calls);
  const ordered = built.map((member) => ({
    ...member,
    ...must(positions.get(member.name), `position of ${member.name}`),
  }));
  const last = ({ data }: EnabledApplication, make: ((context: RenderedContext) => void) | undefined) =>
    make === undefined
      ? []
      : (collect(problems, () =>
          inNamespace(
            manifestsOf(data, (chart) => make({ chart, cluster, applications, rendered: ordered, scopes })),
            data,
            scopes,
          ),
        ) ?? []);
  const lastOf = new Map(enabled.map((member) => [member.data.name, last(member, member.declared.buildLast)]));
  const rendered = ordered
    .map((member) => ({ ...member, manifests: [...member.manifests, ...must(lastOf.get(member.name), member.name)] }))
    .sort((a, b) => a.wave - b.wave || (a.name < b.name ? -1 : 1));
  const atBootstrap = enabled.map((member) => ({ ...member.data, manifests: last(member, member.declared.bootstrap) }));
  problems.push(...identityConflicts(cluster, rendered, atBootstrap));
  if (problems.length > 0) throw new ConfigError(problems);

  return {
    cluster,
    applications: rendered,
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

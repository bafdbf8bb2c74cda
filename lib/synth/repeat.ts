import type { Application } from "../application/application.ts";
import { applicationsOf, type EnabledApplication } from "../application/applications-of.ts";
import { type Problem, quote } from "../errors.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";
import type { JsonObject, Manifest } from "../kubernetes/manifest.ts";
import { describeObject, identityOf } from "../kubernetes/object-ref.ts";
import { formatPath } from "../kubernetes/path.ts";
import { Scopes } from "../kubernetes/scopes.ts";
import { atAnotherTime } from "./another-time.ts";
import { chartValues, inNamespace, lateManifests, ownManifests } from "./build.ts";
import { manifestsOfOthers } from "./derive.ts";
import { type Difference, firstDifference } from "./first-difference.ts";
import type { SynthesizedCluster } from "./synth.ts";

/**
 * Runs the functions of applications once more, at another time, and tells what they make that they did not make before. What
 * follows from the clock or from chance would change `dist/` with every run.
 * @param names the applications whose objects are made again; what all others declare is asked for again, too
 */
export function repeat(
  { cluster, applications: before, built: rendered, bootstrap }: SynthesizedCluster,
  declared: readonly Application[],
  definitions: readonly JsonObject[],
  names: ReadonlySet<string>,
): Problem[] {
  const scopes = new Scopes([...definitions, ...rendered.flatMap(({ manifests }) => manifests)]);
  const known = new Map(before.map((each) => [each.name, each]));
  const again = (member: EnabledApplication, enabled: readonly EnabledApplication[]): Problem[] => {
    const { name, namespace, source } = member.data;
    const applications = enabled.map(({ data }) => data);
    const context = { cluster, applications };
    const first = known.get(name);
    if (first === undefined) return [problemOf(`${source} enabled`, unsure)];
    const said = { ...member.data, values: chartValues(member, context) };
    const difference = firstDifference({ ...first, values: first.values }, { ...first, ...said });
    const declaration = difference && [different(source, "says something else in every run", difference)];
    if (!names.has(name)) return declaration ?? [];
    const late = { ...context, rendered, scopes };
    const isOwner = first.manifests.some(({ kind, metadata }) => kind === "Namespace" && metadata.name === namespace);
    const synced = [
      ...ownManifests(member, context),
      ...lateManifests(member, "buildLast", late),
      ...(isOwner ? manifestsOfOthers(member.data, cluster, enabled) : []),
    ];
    const byHand = lateManifests(member, "bootstrap", late);
    return [
      ...(declaration ?? []),
      ...changed(source, first.manifests, inNamespace(synced, member.data, scopes)),
      ...changed(
        source,
        bootstrap.filter(({ application }) => application === name).map(({ manifest }) => manifest),
        inNamespace(byHand, member.data, scopes),
      ),
    ];
  };
  return atAnotherTime(() => {
    const enabled = applicationsOf(cluster, declared).sort((a, b) => (a.data.name < b.data.name ? -1 : 1));
    const running = new Set(enabled.map(({ data: { name } }) => name));
    const gone = rendered.filter(({ name }) => !running.has(name));
    return [
      ...gone.map(({ source }) => problemOf(`${source} enabled`, unsure)),
      ...enabled.flatMap((member) => again(member, enabled)),
    ];
  });
}

const unsure = "says yes in one run and no in another";

function changed(source: string, before: readonly Manifest[], after: readonly Manifest[]): Problem[] {
  const known = new Map(before.map((manifest) => [identityOf(manifest), manifest]));
  return after.flatMap((manifest): Problem[] => {
    const object = describeObject(manifest);
    const first = known.get(identityOf(manifest));
    if (first === undefined) return [problemOf(source, `makes objects of other names in every run: ${object}`)];
    const difference = firstDifference(first, manifest);
    if (difference === undefined) return [];
    return [different(source, `makes another ${object} in every run`, difference, groupKindOf(manifest) === "/Secret")];
  });
}

function different(source: string, what: string, { path, before, after }: Difference, isSecret = false): Problem {
  const problem = problemOf(source, `${what}, at ${formatPath(path)}`);
  return isSecret ? problem : { ...problem, got: `${quote(before)} and then ${quote(after)}` };
}

function problemOf(where: string, what: string): Problem {
  return { where, what, fix: "write the value into the source instead of taking it from the clock or from chance" };
}

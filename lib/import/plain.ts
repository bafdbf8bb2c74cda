import { ApiObject, App, Chart } from "cdk8s";
import { groupKindOf } from "../kubernetes/kinds.ts";
import { apiGroupOf, isManifest, type Manifest, stringAt } from "../kubernetes/manifest.ts";
import { compare } from "../plan/compare.ts";
import { formatSteps } from "../plan/path.ts";
import { redactDifferences } from "../plan/redact.ts";
import { listed } from "../wording.ts";
import type { Draft, ImportObject, SourceImport } from "./draft.ts";

/** The interface that describes the objects of a kind, if a package has one. */
export type InterfaceOf = (manifest: Pick<Manifest, "apiVersion" | "kind">) => SourceImport | undefined;

/**
 * Takes all that is left, as plain data.
 * @param reasons why an object is nothing else
 */
export function takePlain(
  draft: Draft,
  namespace: string,
  interfaceOf: InterfaceOf,
  reasons: ReadonlyMap<ImportObject, string>,
): void {
  const ids = new Set<string>();
  const types = new Map<string, string>();
  for (const object of [...draft.rest]) {
    const manifest = withoutNamespace(object.manifest, namespace);
    const id = freeId(`${manifest.kind}-${manifest.metadata.name}`, ids);
    const known = interfaceOf(manifest);
    // Two kinds of one name: the second one goes without a type.
    const type = known !== undefined && (types.get(known.name) ?? known.module) === known.module ? known : undefined;
    if (type !== undefined) types.set(type.name, type.module);
    draft.statements.push({
      start: `new ApiObject(chart, ${JSON.stringify(id)}, `,
      value: manifest,
      end: type === undefined ? ");" : ` satisfies ${type.name});`,
      imports: [{ module: "cdk8s", name: "ApiObject" }, ...(type === undefined ? [] : [type])],
    });
    const reason = reasons.get(object);
    const stays = stringAt(manifest.metadata, "namespace");
    draft.take(object, "data", [
      ...(reason === undefined ? [] : [reason]),
      ...(stays === undefined ? [] : [`stays in namespace ${stays}`]),
      ...lookAt(manifest),
    ]);
  }
}

function withoutNamespace(manifest: Manifest, own: string): Manifest {
  const { namespace, ...metadata } = manifest.metadata;
  return namespace === own ? { ...manifest, metadata: { ...metadata, name: manifest.metadata.name } } : manifest;
}

/** Ids tell constructs apart, and a slash would lead into another one. */
function freeId(wanted: string, taken: Set<string>): string {
  const base = wanted.replaceAll("/", "-");
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  taken.add(id);
  return id;
}

function lookAt(manifest: Manifest): string[] {
  const secrets = secretPlaces(manifest);
  const lost = lostPlaces(manifest);
  return [
    ...(secrets.length === 0 ? [] : [`${listed(secrets, 3)} looks like a secret, which the source file now holds`]),
    ...(lost.length === 0 ? [] : [`${listed(lost, 3)} is no value that the writer keeps`]),
  ];
}

/** Where an object seems to hold what is secret. */
export function secretPlaces(manifest: Manifest): string[] {
  const [shown] = redactDifferences({ type: groupKindOf(manifest) }, [{ steps: [], after: manifest }]);
  return shown?.after === undefined ? [] : placesOf(manifest, shown.after);
}

/** Where an object is not the same once it was a construct: cdk8s keeps no null. */
function lostPlaces(manifest: Manifest): string[] {
  const chart = new Chart(new App(), "import", { disableResourceNameHashes: true });
  new ApiObject(chart, "object", manifest);
  const made: unknown = chart.toJson()[0];
  return isManifest(made) ? placesOf(manifest, made) : [];
}

function placesOf(before: Manifest, after: unknown): string[] {
  return isManifest(after)
    ? compare(before, after, { group: apiGroupOf(before.apiVersion), kind: before.kind })
        .filter(({ same }) => same === undefined)
        .map(({ steps }) => formatSteps(steps.map(({ step }) => step)))
    : [];
}

import { apiGroupOf, isJsonObject, type Json, listAt, type Manifest, stringAt, textOf } from "../manifest.ts";
import { globMatches } from "./glob.ts";
import { applicationSyncOptionsOf } from "./sync-options.ts";

/** Every item of a list. */
const every = Symbol("every item");
type Step = string | number | typeof every;

/**
 * An object as an Application sees it: where it ignores differences, what is there before is there after. Only paths are
 * understood, not what a jq expression computes or which manager owns a field.
 * @returns `after` itself when nothing of it is ignored
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/diffing/
 */
export function withIgnoredFrom(application: Json, before: Json, after: Manifest): Json {
  return pathsFor(application, after).reduce<Json>((seen, path) => keep(before, seen, path) ?? seen, after);
}

/**
 * Whether an Application ignores differences of a field of an object, by its path or by the manager of whoever sets it, which may be
 * the manager of another field.
 */
export function ignoresField(application: Json, object: Manifest, ...field: readonly string[]): boolean {
  return (
    pathsFor(application, object).some((path) => path.every((step, depth) => step === field[depth])) ||
    entriesFor(application, object).some((entry) => listAt(entry, "managedFieldsManagers").length > 0)
  );
}

/** Whether a sync leaves ignored fields as they are in the cluster; else only the comparison leaves them out. */
export function keepsIgnored(application: Json): boolean {
  return applicationSyncOptionsOf(application).includes("RespectIgnoreDifferences=true");
}

/** The entries that are meant for an object. */
function entriesFor(application: Json, { apiVersion, kind, metadata }: Manifest): Json[] {
  const { name, namespace } = metadata;
  return listAt(application, "spec", "ignoreDifferences").filter(
    (entry) =>
      globMatches(stringAt(entry, "group") ?? "", apiGroupOf(apiVersion)) &&
      globMatches(stringAt(entry, "kind") ?? "", kind) &&
      [undefined, "", name].includes(stringAt(entry, "name")) &&
      [undefined, "", namespace].includes(stringAt(entry, "namespace")),
  );
}

function pathsFor(application: Json, object: Manifest): Step[][] {
  return entriesFor(application, object).flatMap((entry) => [
    ...listAt(entry, "jsonPointers").flatMap((pointer) => pathOfPointer(textOf(pointer)) ?? []),
    ...listAt(entry, "jqPathExpressions").flatMap((expression) => pathOfExpression(textOf(expression)) ?? []),
  ]);
}

/** As a list with the one path, so that none is easily left out. */
function pathOfPointer(pointer: string): [Step[]] | undefined {
  const [start, ...tokens] = pointer.split("/");
  if (start !== "" || tokens.length === 0) return undefined;
  return [tokens.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))];
}

/** `.spec.ports[].nodePort`, `.metadata.annotations["example.com/note"]`; undefined for all that is more than a path. */
function pathOfExpression(expression: string): [Step[]] | undefined {
  const step = /\.([A-Za-z_]\w*)|\.?\["((?:[^"\\])*)"\]|\."([^"\\]*)"|\.?\[(\d*)\]/;
  if (!new RegExp(`^(?:(?:${step.source})\\??)+$`).test(expression)) return undefined;
  const steps = [...expression.matchAll(new RegExp(step, "g"))].map(([, key, bracketed, quoted, position]): Step => {
    if (position === undefined) return key ?? bracketed ?? quoted ?? "";
    return position === "" ? every : Number(position);
  });
  return [steps];
}

/** What is there after, with the old value at a path; undefined when nothing is there. */
function keep(before: Json | undefined, after: Json | undefined, [step, ...rest]: readonly Step[]): Json | undefined {
  if (step === undefined) return before;
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) return after;
    const isMeant = (index: number) => step === every || String(step) === String(index);
    return after.map((item: Json, index) => (isMeant(index) ? (keep(before[index], item, rest) ?? item) : item));
  }
  if (!isJsonObject(before) || !isJsonObject(after) || typeof step !== "string") return after;
  const { [step]: now, ...others } = after;
  const [was, is] = [
    Object.hasOwn(before, step) ? before[step] : undefined,
    Object.hasOwn(after, step) ? now : undefined,
  ];
  const kept = keep(was, is, rest);
  if (kept !== undefined) return { ...after, [step]: kept };
  return is === undefined ? after : others;
}

import { groupKindOf } from "../kinds.ts";
import { isJsonObject, type Json, listAt, type Manifest, stringAt, textOf } from "../manifest.ts";
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

/** Whether a sync leaves ignored fields as they are in the cluster; else only the comparison leaves them out. */
export function keepsIgnored(application: Json): boolean {
  return applicationSyncOptionsOf(application).includes("RespectIgnoreDifferences=true");
}

function pathsFor(application: Json, object: Manifest): Step[][] {
  const [group, kind] = groupKindOf(object).split("/");
  const { name, namespace } = object.metadata;
  return listAt(application, "spec", "ignoreDifferences").flatMap((entry) => {
    const isMeant =
      globMatches(stringAt(entry, "group") ?? "", group ?? "") &&
      globMatches(stringAt(entry, "kind") ?? "", kind ?? "") &&
      [undefined, "", name].includes(stringAt(entry, "name")) &&
      [undefined, "", namespace].includes(stringAt(entry, "namespace"));
    if (!isMeant) return [];
    return [
      ...listAt(entry, "jsonPointers").flatMap((pointer) => pathOfPointer(textOf(pointer)) ?? []),
      ...listAt(entry, "jqPathExpressions").flatMap((expression) => pathOfExpression(textOf(expression)) ?? []),
    ];
  });
}

/** Only the star is understood: it stands for any text. */
function globMatches(pattern: string, text: string): boolean {
  const [start = "", ...parts] = pattern.split("*");
  const end = parts.pop();
  if (end === undefined) return pattern === text;
  if (!text.startsWith(start) || !text.endsWith(end) || text.length < start.length + end.length) return false;
  let rest = text.slice(start.length, text.length - end.length);
  return parts.every((part) => {
    const at = rest.indexOf(part);
    rest = rest.slice(at + part.length);
    return at >= 0;
  });
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

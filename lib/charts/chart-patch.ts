import { type Problem, quote } from "../errors.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";
import { isJsonObject, type Json, type JsonObject, type Manifest } from "../kubernetes/manifest.ts";
import type { Path } from "../kubernetes/path.ts";
import { nearest } from "../nearest.ts";
import type { RenderedObject } from "./render.ts";

/** A change to one object that a chart makes. */
export interface ChartPatch {
  /** As `<API group>/<Kind>`: `apps/Deployment`, and `/Service` for the core group. */
  readonly kind: string;
  readonly name: string;
  /** @default - any */
  readonly namespace?: string;
  /** Why, for whoever has to judge whether that still holds. */
  readonly reason: string;
  /**
   * Values by their paths, as `spec.template.spec.containers[0].image` or `metadata.annotations["example.com/note"]`. Mappings on the
   * way are made where there are none.
   * @default - none
   */
  readonly set?: Readonly<Record<string, Json>>;
  /**
   * Paths of what goes.
   * @default - none
   */
  readonly remove?: readonly string[];
  /**
   * Whether the object goes.
   * @default false
   */
  readonly drop?: boolean;
}

/** A path, and what is to stand there; nothing where it is to go. */
interface Change {
  readonly path: Path;
  readonly written: string;
  readonly value?: Json;
}

/** What parses a path as it is written. */
type Parse = (text: string) => Path;

/**
 * The objects after the changes to them, in the same order.
 * @param where what names the patches in messages: `operators/cert-manager.app.ts chart.patches`
 */
export function patched(
  objects: readonly RenderedObject[],
  patches: readonly ChartPatch[],
  parse: Parse,
  where: string,
  problems: Problem[],
): RenderedObject[] {
  return patches.reduce<RenderedObject[]>(
    (all, patch, index) => patchedBy(all, patch, parse, `${where}[${index}]`, problems),
    [...objects],
  );
}

function patchedBy(
  objects: RenderedObject[],
  patch: ChartPatch,
  parse: Parse,
  where: string,
  problems: Problem[],
): RenderedObject[] {
  const meant = objects.filter(({ manifest }) => matches(manifest, patch));
  if (meant.length === 0) {
    const known = objects.map(({ manifest }) => shown(groupKindOf(manifest), manifest.metadata.name));
    const asked = shown(patch.kind, patch.name);
    const near = nearest(asked, known);
    const fix = near === undefined ? "remove it" : `did you mean ${quote(near)}?`;
    problems.push({ where, what: "matches nothing that the chart makes", got: quote(asked), fix });
    return objects;
  }
  if (patch.drop === true) return objects.filter((object) => !meant.includes(object));
  const changes: Change[] = [
    ...Object.entries(patch.set ?? {}).map(([written, value]) => ({ path: parse(written), written, value })),
    ...(patch.remove ?? []).map((written) => ({ path: parse(written), written })),
  ];
  return objects.map((object) => {
    if (!meant.includes(object)) return object;
    let manifest = object.manifest;
    for (const change of changes) {
      const outcome = changed(manifest, change.path, change.value);
      if (outcome === undefined) {
        const field = change.value === undefined ? "remove" : "set";
        const what = `changes nothing in ${shown(patch.kind, patch.name)}, which has no such place`;
        const fix = "correct the path, or remove it";
        problems.push({ where: `${where}.${field}`, what, got: quote(change.written), fix });
      } else manifest = { ...manifest, ...outcome };
    }
    return { ...object, manifest };
  });
}

function matches(manifest: Manifest, { kind, name, namespace }: ChartPatch): boolean {
  const { metadata } = manifest;
  return (
    groupKindOf(manifest) === kind &&
    metadata.name === name &&
    (namespace === undefined || metadata.namespace === namespace)
  );
}

function shown(kind: string, name: string): string {
  return `${kind} ${name}`;
}

/** The object with a value at a path, or without it; undefined where nothing can stand there, or nothing stood there. */
function changed(object: JsonObject, path: Path, value: Json | undefined): JsonObject | undefined {
  const outcome = changedAt(object, path, value);
  return isJsonObject(outcome) ? outcome : undefined;
}

function changedAt(container: Json, [step, ...rest]: Path, value: Json | undefined): Json | undefined {
  if (step === undefined) return undefined;
  const inside = rest.length === 0 ? undefined : rest;
  if (Array.isArray(container)) {
    const item: Json | undefined = typeof step === "number" ? container[step] : undefined;
    if (typeof step !== "number" || item === undefined) return undefined;
    const next = inside === undefined ? value : changedAt(item, inside, value);
    if (inside !== undefined && next === undefined) return undefined;
    return container.toSpliced(step, 1, ...(next === undefined ? [] : [next]));
  }
  if (!isJsonObject(container) || typeof step !== "string") return undefined;
  const { [step]: member, ...others } = container;
  if (inside === undefined) {
    if (value === undefined) return member === undefined ? undefined : others;
    return { ...container, [step]: value };
  }
  if (member === undefined && value === undefined) return undefined;
  const next = changedAt(member ?? {}, inside, value);
  return next === undefined ? undefined : { ...container, [step]: next };
}

import { portalAnnotations } from "./annotations.ts";

/** What synth tells people of what answers at a path of a host. */
export interface TileSettings {
  readonly title?: string;
  readonly description?: string;
  readonly icon?: string;
  readonly group?: string;
  readonly owner?: string;
  readonly docs?: string;
  readonly probe?: string;
  readonly hidden?: boolean;
}

const fields = [
  "title",
  "description",
  "icon",
  "group",
  "owner",
  "docs",
  "probe",
] as const satisfies (keyof TileSettings)[];

/**
 * The annotations of an object that says what stands at some paths of one host. What is said plainly counts for the shortest path,
 * and for paths that the object does not name.
 */
export function tileAnnotations(
  tiles: readonly { readonly path: string; readonly tile: TileSettings }[],
): Record<string, string> {
  const [first, ...others] = tiles.toSorted((a, b) => a.path.length - b.path.length);
  if (first === undefined) return {};
  const paths = Object.fromEntries(others.map(({ path, tile }) => [path, textsOf(tile)]));
  return {
    ...Object.fromEntries(Object.entries(textsOf(first.tile)).map(([field, text]) => [keyOf(field), text])),
    ...(others.length > 0 && { [portalAnnotations.paths]: JSON.stringify(paths) }),
  };
}

/** A tile that nobody sees says nothing else. */
function textsOf(tile: TileSettings): Record<string, string> {
  if (tile.hidden === true) return { hidden: "true" };
  return Object.fromEntries(fields.flatMap((field) => (tile[field] === undefined ? [] : [[field, tile[field]]])));
}

function keyOf(field: string): string {
  return new Map<string, string>(Object.entries(portalAnnotations)).get(field) ?? field;
}

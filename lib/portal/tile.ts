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

/** The annotations that tiles are made of. */
export const tileKeys: ReadonlySet<string> = new Set([...fields, "hidden", "paths"].map(keyOf));

/** What annotations say of one of several paths of a host: the inverse of `tileAnnotations`. What they say wrong is nothing. */
export function tileAt(annotations: Readonly<Record<string, unknown>>, path: string): TileSettings {
  const said = pathsOf(annotations[portalAnnotations.paths])[path];
  const own = Object.fromEntries([...fields, "hidden"].map((field) => [field, annotations[keyOf(field)]]));
  const { hidden, ...texts }: Record<string, unknown> = { ...(said ?? own) };
  const told = Object.fromEntries(
    fields.flatMap((field) => (typeof texts[field] === "string" ? [[field, texts[field]]] : [])),
  );
  return hidden === "true" ? { hidden: true } : told;
}

function pathsOf(text: unknown): Readonly<Record<string, object>> {
  try {
    const paths: unknown = JSON.parse(String(text));
    const entries = typeof paths === "object" && paths !== null ? Object.entries(paths) : [];
    return Object.fromEntries(entries.filter(([, said]) => typeof said === "object" && said !== null));
  } catch {
    return {};
  }
}

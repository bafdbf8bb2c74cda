import { isOwnRegistry } from "./own-registry.ts";
import type { Tile } from "./tile.ts";

/**
 * Who put a tile on the page, where its Argo CD Application does not say. Undefined for those of the registry that is synthesized. Other
 * registries are always named: whoever may write one in some namespace may write whatever they want people to believe.
 */
export function originOf({ from, application }: Pick<Tile, "from" | "application">): string | undefined {
  const { kind, namespace, name } = from;
  if (kind === "ConfigMap" && isOwnRegistry(from)) return undefined;
  return kind === "ConfigMap" || application === undefined ? `from ${kind} ${namespace}/${name}` : undefined;
}

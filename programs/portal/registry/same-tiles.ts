import type { Tile } from "./tile.ts";

/** The tiles that were found now, but the object that was there before for each that says the same. */
export function sameTiles(before: readonly Tile[], now: readonly Tile[]): Tile[] {
  const known = new Map(before.map((tile) => [tile.id, tile]));
  return now.map((tile) => {
    const last = known.get(tile.id);
    return last !== undefined && JSON.stringify(last) === JSON.stringify(tile) ? last : tile;
  });
}

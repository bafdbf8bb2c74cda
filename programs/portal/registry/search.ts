import { remembered } from "./memo.ts";
import { folded } from "./plain-text.ts";
import type { Tile } from "./tile.ts";

/** The tiles in which every word of a text is found, whatever its case and accents: first those whose title begins with it. */
export function searchTiles(tiles: readonly Tile[], text: string): readonly Tile[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return tiles;
  const phrase = words.join(" ");
  const ranked = tiles.flatMap((tile) => {
    const { title, all } = textsOf(tile);
    if (!words.every((word) => all.includes(word))) return [];
    const rank = [
      title.startsWith(phrase),
      title.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(phrase)),
      words.every((word) => title.includes(word)),
    ].indexOf(true);
    return [{ tile, rank: rank < 0 ? 3 : rank }];
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ tile }) => tile);
}

const textsOf = remembered(({ title, address, group, owner, description, application }: Tile) => ({
  title: folded(title),
  all: folded([title, address, group, owner, description, application].filter(Boolean).join("\n")),
}));

import { groupBy } from "../health/group-by.ts";
import { folded } from "./plain-text.ts";
import type { Tile } from "./tile.ts";

/** Tiles under one heading. */
export interface Group {
  readonly title: string;
  readonly tiles: readonly Tile[];
}

/** The tiles by group, in the order in which they come; how a group is capitalized makes no other one of it. */
export function groupTiles(tiles: readonly Tile[]): Group[] {
  return [...groupBy(tiles, ({ group }) => folded(group))].map(([title, members]) => ({
    title: members[0]?.group ?? title,
    tiles: members,
  }));
}

/** Where something begins, in pixels. */
export interface Corner {
  readonly left: number;
  readonly top: number;
}

/** Keys that lead from one tile to another. */
export type ArrowKey = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

/** Whether a key is one. */
export function isArrowKey(key: string): key is ArrowKey {
  return /^Arrow(?:Left|Right|Up|Down)$/.test(key);
}

/**
 * The tile that an arrow key leads to: the one before or after it, or the nearest one of the next row above or below.
 * @param corners of all tiles, in their order
 * @returns its index; undefined at the end
 */
export function neighbour(corners: readonly Corner[], from: number, key: ArrowKey): number | undefined {
  const start = corners[from];
  if (start === undefined) return undefined;
  if (key === "ArrowLeft") return from > 0 ? from - 1 : undefined;
  if (key === "ArrowRight") return from + 1 < corners.length ? from + 1 : undefined;
  const direction = key === "ArrowDown" ? 1 : -1;
  const distances = corners
    .map(({ left, top }, index) => ({ index, down: (top - start.top) * direction, aside: Math.abs(left - start.left) }))
    .filter(({ down }) => down > 0)
    .sort((one, other) => one.down - other.down || one.aside - other.aside);
  return distances[0]?.index;
}

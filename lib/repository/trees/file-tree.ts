/** Files by path relative to a folder, with forward slashes, in the order of the paths. */
export type FileTree = ReadonlyMap<string, Buffer>;

/** Two trees, parted into what differs and what does not, byte by byte. */
export interface TreeDifference {
  /** Changed and removed files as they were. */
  readonly before: FileTree;
  /** Changed and added files as they are. */
  readonly after: FileTree;
  readonly unchanged: FileTree;
}

export function compareTrees(before: FileTree, after: FileTree): TreeDifference {
  const gone = new Map<string, Buffer>();
  const come = new Map<string, Buffer>();
  const unchanged = new Map<string, Buffer>();
  for (const [path, bytes] of before) if (!after.get(path)?.equals(bytes)) gone.set(path, bytes);
  for (const [path, bytes] of after) (before.get(path)?.equals(bytes) ? unchanged : come).set(path, bytes);
  return { before: gone, after: come, unchanged };
}

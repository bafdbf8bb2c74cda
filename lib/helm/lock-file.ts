import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ChartLock, lockFile } from "../charts/lock.ts";
import { writeWhole } from "./write-whole.ts";

/**
 * The lock file of a repository; an empty one where there is none yet.
 * @throws ConfigError when it is no lock file
 */
export function readLock(root: string): ChartLock {
  const text = textOf(root);
  return text === undefined ? new ChartLock() : ChartLock.parse(text);
}

/** Writes the lock file of a repository, if that changes it. */
export function writeLock(root: string, lock: ChartLock): void {
  const text = lock.format();
  // What is the same is left alone; nobody needs a file that locks nothing.
  if ((textOf(root) ?? new ChartLock().format()) !== text) writeWhole(join(root, lockFile), text);
}

function textOf(root: string): string | undefined {
  try {
    return readFileSync(join(root, lockFile), "utf8");
  } catch (error) {
    if (Reflect.get(Object(error), "code") === "ENOENT") return undefined;
    throw error;
  }
}

import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ends: readonly NodeJS.Signals[] = ["SIGHUP", "SIGINT", "SIGTERM"];

/**
 * Runs a task with a folder that only its user may read. It is gone afterwards, also when a signal ends the process meanwhile, because
 * there are passwords in it.
 */
export async function inTemporaryFolder<Result>(
  prefix: string,
  task: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  const end = (signal: NodeJS.Signals) => {
    rmSync(folder, { recursive: true, force: true });
    // Nobody listens to it any more, so now it ends the process.
    process.kill(process.pid, signal);
  };
  for (const signal of ends) process.once(signal, end);
  try {
    return await task(folder);
  } finally {
    for (const signal of ends) process.off(signal, end);
    await rm(folder, { recursive: true, force: true });
  }
}

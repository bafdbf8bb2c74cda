import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { ConfigError } from "../errors.ts";
import { lockPrefix } from "../layout/left-out.ts";
import { makeFolder, removeEmptyFolders } from "./make-folder.ts";

/**
 * Runs `task` while no other process of this machine writes the output folder, which is created when missing.
 *
 * Every process first puts a file with its own name there and only then looks for others, so of two at least one sees the other.
 * A name belongs to one process for ever, so anyone may remove that of a process that has ended.
 * @throws ConfigError when another process is writing
 */
export function withLock<T>(outDir: string, task: () => T): T {
  const made = makeFolder(outDir);
  const own = `${lockPrefix}${process.pid}-${startTime(process.pid) ?? 0}`;
  try {
    writeFileSync(`${outDir}/${own}`, "");
    try {
      for (const name of readdirSync(outDir))
        if (name.startsWith(lockPrefix) && name !== own) removeIfEnded(outDir, name);
      return task();
    } finally {
      rmSync(`${outDir}/${own}`, { force: true });
    }
  } catch (error) {
    removeEmptyFolders(made);
    throw error;
  }
}

function removeIfEnded(outDir: string, name: string): void {
  const [pid = "", start = ""] = name.slice(lockPrefix.length).split("-");
  if (isRunning(Number(pid), start)) {
    throw new ConfigError({
      where: outDir,
      what: "another k3s-gitops is writing it",
      got: `process ${pid}`,
      fix: `wait until it has ended, or delete ${outDir}/${name} if that process is something else`,
    });
  }
  rmSync(`${outDir}/${name}`, { force: true });
}

/** Whether a process runs and is the one that started then; a number is used again after a process has ended. */
function isRunning(pid: number, start: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, and belongs to another user.
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  return (startTime(pid) ?? start) === start;
}

/**
 * When a process started, in ticks since the machine did, or undefined where the system does not tell. A process that was killed
 * but not yet collected by its parent has a start time of its own.
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function startTime(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
  // The second field is the command in parentheses, which may hold anything.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return state === "Z" ? "ended" : fields[18];
}

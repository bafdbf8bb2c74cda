import { spawnSync } from "node:child_process";
import { ConfigError } from "../../errors.ts";

/** What a Git command answered. */
export interface GitAnswer {
  readonly status: number;
  readonly output: Buffer;
  /** First line of what it complained about. */
  readonly complaint: string;
}

/** Variables by which a hook would lead Git into another repository. */
const misleading = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX"];

/**
 * Runs Git in a folder, without a shell, a pager or anything written.
 * @throws ConfigError when there is no Git
 */
export function git(folder: string, args: readonly string[], input?: string): GitAnswer {
  const environment: NodeJS.ProcessEnv = { ...process.env, GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" };
  for (const name of misleading) delete environment[name];
  const { status, stdout, stderr, error } = spawnSync("git", ["--no-pager", ...args], {
    cwd: folder,
    env: environment,
    maxBuffer: 2 ** 31 - 1,
    ...(input !== undefined && { input }),
  });
  if (error !== undefined) {
    if ("code" in error && error.code === "ENOENT") {
      throw new ConfigError({
        where: "git",
        what: "is not installed",
        fix: "install it, or compare two folders with --from and --to",
      });
    }
    throw error;
  }
  return { status: status ?? 1, output: stdout, complaint: stderr.toString("utf8").trim().split("\n")[0] ?? "" };
}

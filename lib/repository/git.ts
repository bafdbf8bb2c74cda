import { spawnSync } from "node:child_process";
import { ConfigError, quote } from "../errors.ts";
import { must } from "../must.ts";

/** Environment variables, as a process knows them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What Git sets for its hooks. There they name the repository of the hook, also for a command that is about another one. */
const ofHooks = [
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_COMMON_DIR",
  "GIT_DIR",
  "GIT_INDEX_FILE",
  "GIT_NAMESPACE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_PREFIX",
  "GIT_WORK_TREE",
];

/** What a Git command said. */
export interface GitResult {
  readonly status: number | null;
  readonly stdout: Buffer;
  /** The first line of what it complained about. */
  readonly complaint: string;
}

/** Git in a folder, to read only: no shell, no locks, no questions. */
export class Git {
  readonly folder: string;
  readonly #environment: Environment;

  constructor(folder: string, environment: Environment) {
    this.folder = folder;
    const own = { GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
    const inherited = Object.entries(environment).filter(([name]) => !ofHooks.includes(name));
    this.#environment = { ...Object.fromEntries(inherited), ...own };
  }

  /**
   * Runs a command whatever its exit code.
   * @throws ConfigError when Git is not installed
   */
  try(args: readonly string[], input = ""): GitResult {
    const { status, stdout, stderr, error } = spawnSync("git", ["--no-pager", "-C", this.folder, ...args], {
      env: { ...this.#environment },
      input,
      maxBuffer: Number.POSITIVE_INFINITY,
    });
    if (error !== undefined) {
      if (Reflect.get(error, "code") !== "ENOENT") throw error;
      const fix = "install it, or compare two folders with --from and --to";
      throw new ConfigError({ where: "git", what: "is not installed", fix });
    }
    return { status, stdout, complaint: must(stderr.toString().split("\n")[0], "first line") };
  }

  /**
   * The output of a command.
   * @throws ConfigError when it fails
   */
  run(args: readonly string[], input = ""): Buffer {
    const { status, stdout, complaint } = this.try(args, input);
    if (status === 0) return stdout;
    const fix = "check the repository with git fsck";
    throw new ConfigError({ where: this.folder, what: `git ${args[0]} failed`, got: quote(complaint), fix });
  }
}

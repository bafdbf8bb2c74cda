import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What one run of a whole process took. */
export interface Measurement {
  /** User plus system time of the process and its children, seconds. */
  readonly cpu: number;
  /** Seconds. */
  readonly wall: number;
  /** Largest resident set of one process, MiB; undefined where GNU time is not installed. */
  readonly peak: number | undefined;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** @default - none beyond this process' */
  readonly environment?: Readonly<Record<string, string>>;
}

const gnuTime = "/usr/bin/time";

/**
 * Runs a command once, from outside: start-up counts as much as work.
 * @throws Error when the command fails or takes longer than two minutes
 */
export function measure({ program, args, cwd, environment }: Command): Measurement {
  const memoryFile = join(tmpdir(), `k3s-gitops-bench-${process.pid}`);
  const timed = existsSync(gnuTime)
    ? [gnuTime, "-q", "-f", "%M", "-o", memoryFile, program, ...args]
    : [program, ...args];
  // It costs Node 20 38 ms a start, which would drown what is measured.
  const { NODE_EXTRA_CA_CERTS: _, ...clean } = process.env;
  // Job control gives the command a process group of its own, so that the time limit ends also what it started.
  const script = `TIMEFORMAT="%3U %3S %3R"; set -m; trap 'kill -KILL -- -$!' TERM; time { "$@" > /dev/null & wait $!; }`;
  const { status, stderr, error } = spawnSync("bash", ["-c", script, "bash", ...timed], {
    cwd,
    env: { ...clean, ...environment },
    encoding: "utf8",
    timeout: 120_000,
  });
  if (error !== undefined || status !== 0)
    throw new Error(`${program} failed: ${error?.message ?? stderr.split("\n", 1).join("")}`);
  const [user = 0, system = 0, wall = 0] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  const peak = existsSync(memoryFile) ? Number(readFileSync(memoryFile, "utf8")) / 1024 : undefined;
  rmSync(memoryFile, { force: true });
  return { cpu: user + system, wall, peak };
}

/** The medians of several measurements, each figure for itself. */
export function median(measurements: readonly Measurement[]): Measurement {
  const middle = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  const peaks = measurements.flatMap(({ peak }) => (peak === undefined ? [] : [peak]));
  return {
    cpu: middle(measurements.map(({ cpu }) => cpu)),
    wall: middle(measurements.map(({ wall }) => wall)),
    peak: peaks.length === 0 ? undefined : middle(peaks),
  };
}

export function isInstalled(program: string): boolean {
  return spawnSync("sh", ["-c", 'command -v "$1"', "sh", program]).status === 0;
}

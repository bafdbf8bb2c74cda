import { type ChildProcess, spawn } from "node:child_process";

/** What a command did. */
export interface Done {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command with its arguments. */
export type Command = readonly [string, ...string[]];

/** Runs a command to its end, while this process goes on to serve whom it serves. */
export function done([file, ...args]: Command, input = ""): Promise<Done> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: "/" });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (piece: Buffer) => stdout.push(piece));
    child.stderr.on("data", (piece: Buffer) => stderr.push(piece));
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    child.once("error", reject);
    child.once("close", (status) =>
      resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}

/** A command that goes on. */
export class Program {
  #output = "";
  /** Fulfilled once it has ended. */
  readonly ended: Promise<void>;

  /**
   * Starts a command, whose first line of output is its process id in its namespace.
   * @param until what its output must contain before it counts as started
   */
  static async start(command: Command, until: RegExp): Promise<Program> {
    const [file, ...args] = command;
    const program = new Program(spawn(file, args, { cwd: "/", stdio: ["pipe", "pipe", "pipe"] }));
    await program.says(until);
    return program;
  }

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (piece: Buffer) => {
        this.#output += piece.toString();
      });
    }
    this.ended = new Promise((resolve) => child.once("close", () => resolve()));
  }

  /** Everything that it has written so far, errors included. */
  get output(): string {
    return this.#output;
  }

  /** Its id in the PID namespace that it runs in. */
  get pid(): string {
    return /^(\d+)\n/.exec(this.#output)?.[1] ?? "";
  }

  /** Waits until its output fits. @throws Error with the output if it ends before, or in ten seconds */
  async says(pattern: RegExp): Promise<void> {
    const end = Date.now() + 10_000;
    while (!pattern.test(this.#output)) {
      if (this.child.exitCode !== null || Date.now() > end)
        throw new Error(`${this.child.spawnargs.join(" ")}: ${this.#output}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Its id on this machine. */
  get outerPid(): number {
    return this.child.pid ?? 0;
  }

  /** Ends the process of this machine that holds it. */
  kill(): void {
    this.child.kill("SIGKILL");
  }
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Command, type Done, done, Program } from "./program.ts";

const setUp = [
  "set -e",
  "mount --make-rprivate /",
  "mount -t proc proc /proc",
  "ip link set lo up",
  "echo $$",
  "echo ready",
  // Until the test is over, however it ends.
  "until cat >/dev/null; do :; done",
].join("\n");

/** The programs that are run inside. */
export const insides = join(import.meta.dirname, "inside");

/**
 * A network, mount and PID namespace with nothing of this machine's networks in it, in which the hosts of a test lie. All of it is gone once it is
 * closed, or this process ends.
 */
export class World {
  /** Files and sockets that the test shares with hosts. */
  readonly folder = mkdtempSync(join(tmpdir(), "k3s-gitops-world-"));
  readonly #pid: number;
  readonly #program: Program;

  static async start(): Promise<World> {
    const flags = ["--mount", "--net", "--pid", "--fork", "--kill-child"];
    return new World(await Program.start(["unshare", ...flags, "sh", "-c", setUp], /ready/));
  }

  private constructor(program: Program) {
    this.#program = program;
    this.#pid = Number(readFileSync(`/proc/${program.outerPid}/task/${program.outerPid}/children`, "utf8"));
    mkdirSync(this.packets);
  }

  /** Where stand-ins for the daemon hand each other packets. */
  get packets(): string {
    return join(this.folder, "packets");
  }

  /** The command that runs another one inside. */
  inside(command: Command): Command {
    return ["nsenter", "--target", `${this.#pid}`, "--mount", "--net", "--pid", "--", ...command];
  }

  /** Runs shell text that has to succeed, and returns what it prints. */
  async sh(text: string): Promise<string> {
    return printed(text, await done(this.inside(["sh", "-ec", text])));
  }

  /** Makes a LAN that links hosts, and nothing else. */
  async addLan(name: string): Promise<void> {
    await this.sh(`ip link add name ${name} type bridge\nip link set dev ${name} up`);
  }

  /** Ends a process by its id in here. */
  async kill(program: Program, signal = "KILL"): Promise<void> {
    await this.sh(`kill -${signal} ${program.pid}`);
    await program.ended;
  }

  close(): void {
    this.#program.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** @throws Error with what a command wrote if it failed */
export function printed(text: string, { status, stdout, stderr }: Done): string {
  if (status !== 0) throw new Error(`${text}: ${stderr}${stdout}`);
  return stdout;
}

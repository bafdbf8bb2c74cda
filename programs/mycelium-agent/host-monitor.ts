import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Backoff } from "../kubernetes/backoff.ts";

/** What is watched. */
export interface HostMonitorOptions {
  /** A program that writes a line for each change of the network, and does not end. */
  readonly command: readonly [program: string, ...parameters: string[]];
  /** Interfaces whose changes matter: those of every pod would be too many. */
  readonly interfaces: readonly string[];
  readonly onChange: () => void;
  /** Called with what went wrong before it is tried again. */
  readonly onProblem: (error: Error) => void;
}

/** The tool is looked for where hosts have it, and speaks English. */
const environment = { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C" };

/** How the tool `ip` tells of what happens to interfaces, addresses and routes, where the root of the host is found. */
export function monitorCommand(hostRoot: string): HostMonitorOptions["command"] {
  const monitor = ["-oneline", "monitor", "link", "address", "route"] as const;
  return hostRoot === "/" ? ["ip", ...monitor] : ["chroot", hostRoot, "ip", ...monitor];
}

/** Tells of changes to some interfaces of the host, so that nobody waits for the next look at everything. */
export class HostMonitor {
  readonly #options: HostMonitorOptions;
  readonly #pattern: RegExp;
  readonly #backoff = new Backoff({ first: 1_000, most: 60_000 });
  #child: ChildProcess | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(options: HostMonitorOptions) {
    this.#options = options;
    const names = options.interfaces.map((name) => name.replace(/[^\w-]/g, "\\$&")).join("|");
    // `4: mycelium: <…>`, `4: mycelium    inet6 …`, `Deleted … dev mycelium …`; not the ports of a bridge, `… master mycelium-br …`.
    this.#pattern = new RegExp(`(?:^|\\s)(?:\\d+: |dev )(?:${names})(?=[\\s:@]|$)`);
  }

  start(): void {
    const [program, ...parameters] = this.#options.command;
    const child = spawn(program, parameters, { env: environment, stdio: ["ignore", "pipe", "ignore"] });
    this.#child = child;
    let isOver = false;
    const end = (what: string) => {
      if (isOver || this.#isStopped) return;
      isOver = true;
      this.#options.onProblem(new Error(`${this.#options.command.join(" ")}: ${what}`));
      // What happened meanwhile is not known.
      this.#options.onChange();
      this.#timer = setTimeout(() => this.start(), this.#backoff.next());
    };
    child.on("error", ({ message }) => end(message));
    child.on("close", (code, signal) => end(`ended with ${code ?? signal}`));
    createInterface({ input: child.stdout }).on("line", (line) => {
      this.#backoff.reset();
      if (this.#pattern.test(line)) this.#options.onChange();
    });
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#child?.kill();
  }
}

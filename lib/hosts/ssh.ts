import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { setTimeout as sleep } from "node:timers/promises";
import { ConfigError, quote } from "../errors.ts";
import { clipped, visible } from "../visible.ts";
import type { HostAddress } from "./host-address.ts";
import { type Patience, sshArguments, usualPatience } from "./ssh-arguments.ts";

/** How a command is run on a host. */
export interface RunOptions {
  /** @default - nothing */
  readonly stdin?: string | Buffer;
  /** Gets each line of stdout and stderr, as a terminal can show it. */
  readonly onLine?: (line: string) => void;
  /** Milliseconds. @default two minutes */
  readonly timeout?: number;
}

/** What came of a command on a host. */
export interface RemoteResult {
  /** Its exit code; 255 when the connection failed, as `ssh` says it; null when `ssh` was killed. */
  readonly status: number | null;
  readonly stdout: string;
  /** The last lines that it said, on stdout or stderr, as a terminal can show them. */
  readonly lastLines: readonly string[];
  /** Whether it took too long. @default false */
  readonly late?: true;
}

/** What one command may say on stdout, in characters: no list of nodes is longer. */
const mostOutput = 16 * 2 ** 20;
/** As many lines as help to find what is wrong. */
const shownLines = 12;
const longestLine = 400;

/** Thrown for everything that is under way when a person ends the run. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** The `ssh` command of this machine, with the configuration, keys, agent and known hosts of the person who runs it. */
export class Ssh {
  readonly #program: string;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #signal: AbortSignal;
  readonly patience: Patience;
  readonly #secrets = new Set<string>();

  /**
   * The program that `SSH` names, or else the first `ssh` on `PATH`.
   * @param signal ends all that is under way
   */
  constructor(environment: NodeJS.ProcessEnv, signal: AbortSignal, patience: Patience = usualPatience) {
    const { SSH: chosen = "" } = environment;
    this.#program = chosen.includes("/") ? resolve(chosen) : chosen || "ssh";
    this.#environment = environment;
    this.#signal = signal;
    this.patience = patience;
  }

  /**
   * Waits before the next look at something.
   * @throws Interrupted when the signal comes
   */
  async pause(): Promise<void> {
    try {
      await sleep(this.patience.look * 1000, undefined, { signal: this.#signal });
    } catch {
      throw new Interrupted();
    }
  }

  /** Has a text never show in what hosts say. */
  hide(secret: string): void {
    if (secret !== "") this.#secrets.add(secret);
  }

  /**
   * Runs a command as root, whatever its exit code.
   * @param command a fixed text without single quotes, in which nothing but names of nodes comes from elsewhere
   * @throws ConfigError when there is no `ssh`
   * @throws Interrupted when the signal comes
   */
  async run(host: HostAddress, command: string, options: RunOptions = {}): Promise<RemoteResult> {
    if (this.#signal.aborted) throw new Interrupted();
    const child = spawn(this.#program, sshArguments(host, command, this.patience), {
      env: this.#environment,
      // Without a terminal of its own nobody is asked anything, not even by the ssh of a jump host; and a Ctrl-C comes from here alone.
      detached: true,
    });
    return new Promise((resolve, reject) => {
      const { stdin = "", onLine, timeout = 120_000 } = options;
      let late: true | undefined;
      const stop = () => end(child);
      const timer = setTimeout(() => {
        late = true;
        stop();
      }, timeout);
      const settle = () => {
        clearTimeout(timer);
        this.#signal.removeEventListener("abort", stop);
      };
      this.#signal.addEventListener("abort", stop, { once: true });
      let stdout = "";
      const lastLines: string[] = [];
      const take = (line: string) => {
        const shown = clipped(visible(this.#withoutSecrets(line)), longestLine);
        if (shown.trim() === "") return;
        lastLines.push(shown);
        if (lastLines.length > shownLines) lastLines.shift();
        onLine?.(shown);
      };
      eachLine(child.stdout, take, (text) => {
        if (stdout.length < mostOutput) stdout += text;
      });
      eachLine(child.stderr, take);
      child.on("error", (error) => {
        settle();
        const isMissing = Reflect.get(error, "code") === "ENOENT";
        const what = isMissing ? "is not installed" : "cannot be run";
        const fix = "install OpenSSH, or have SSH name the program";
        reject(new ConfigError({ where: this.#program, what, fix, ...(!isMissing && { got: quote(error.message) }) }));
      });
      child.on("close", (status) => {
        settle();
        if (this.#signal.aborted) reject(new Interrupted());
        else resolve({ status, stdout, lastLines, ...(late && { late }) });
      });
      // Who ends early reads nothing, and the exit code says why.
      child.stdin.on("error", () => {});
      child.stdin.end(stdin);
    });
  }

  #withoutSecrets(line: string): string {
    let text = line;
    for (const secret of this.#secrets) text = text.replaceAll(secret, "***");
    return text;
  }
}

/** Ends a child with what it started, like the `ssh` of a jump host: first kindly. */
function end(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  const kill = (signal: NodeJS.Signals) => {
    try {
      process.kill(-pid, signal);
    } catch {
      // It has ended by itself.
    }
  };
  kill("SIGTERM");
  const timer = setTimeout(() => kill("SIGKILL"), 2000);
  child.on("close", () => clearTimeout(timer));
}

function eachLine(stream: Readable, onLine: (line: string) => void, onText?: (text: string) => void): void {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  const take = (text: string) => {
    onText?.(text);
    const lines = (rest + text).split(/\r?\n|\r/);
    // Who never ends a line says no more than anybody reads.
    rest = (lines.pop() ?? "").slice(-mostOutput);
    for (const line of lines) onLine(line);
  };
  stream.on("data", (chunk: Buffer) => take(decoder.write(chunk)));
  stream.on("end", () => onLine(rest + decoder.end()));
}

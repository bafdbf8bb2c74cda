import { spawn } from "node:child_process";
import type { Readable } from "node:stream";

/** What a program is given. */
export interface ProgramRun {
  readonly arguments: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly timeoutMs: number;
  /** Of what it may write, in bytes. */
  readonly mostOutput: number;
  /** Ends it before its time. */
  readonly signal: AbortSignal;
}

/** How a program ended by itself, or why it was ended or never began. */
export type ProgramResult =
  | { readonly status: number | null; readonly stdout: string; readonly stderr: string }
  | { readonly ended: "absent" | "late" | "long" | "unable"; readonly message: string };

/** What a program complains about, in bytes, is read by people. */
const mostComplaint = 2 ** 20;

/** Runs a program that reads nothing, without a shell, and ends it when it takes or says too much. */
export function runProgram(program: string, run: ProgramRun): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(program, run.arguments, { env: run.environment, stdio: ["ignore", "pipe", "pipe"] });
    const end = (result: ProgramResult) => {
      clearTimeout(timer);
      run.signal.removeEventListener("abort", late);
      child.kill("SIGKILL");
      // What it started may hold them open.
      child.stdout.destroy();
      child.stderr.destroy();
      resolve(result);
    };
    const late = () => end({ ended: "late", message: `no answer in ${Math.round(run.timeoutMs / 1000)} s` });
    const timer = setTimeout(late, run.timeoutMs);
    run.signal.addEventListener("abort", late);
    if (run.signal.aborted) late();
    const long = () => end({ ended: "long", message: `an answer of more than ${run.mostOutput} bytes` });
    const stdout = bounded(child.stdout, run.mostOutput, long);
    const stderr = bounded(child.stderr, mostComplaint, long);
    child.on("error", (error) =>
      end({ ended: Reflect.get(error, "code") === "ENOENT" ? "absent" : "unable", message: error.message }),
    );
    child.on("close", (status) => end({ status, stdout: textOf(stdout), stderr: textOf(stderr) }));
  });
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString();
}

/** The chunks of a stream, as they come, up to a bound. */
function bounded(stream: Readable, most: number, onMore: () => void): readonly Buffer[] {
  const chunks: Buffer[] = [];
  let length = 0;
  stream.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (length > most) onMore();
    else chunks.push(chunk);
  });
  return chunks;
}

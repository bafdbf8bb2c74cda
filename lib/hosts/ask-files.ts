import { Turns } from "../turns.ts";
import type { FilesAnswer } from "../verify/files.ts";
import { connectionProblem } from "./connection-problem.ts";
import type { HostAddress } from "./host-address.ts";
import { compareFiles } from "./remote-commands.ts";
import { Interrupted, type Ssh } from "./ssh.ts";

/** Of one host, in milliseconds: some small files are read. */
const timeout = 30_000;
/** Each is a process of its own. */
const mostAtOnce = 8;

/**
 * Asks hosts whether their files are those of the bundle.
 * @param sumsOf the file with the sums of a node, as it lies in the bundle
 * @throws ConfigError when there is no `ssh`
 */
export async function askFiles(
  ssh: Ssh,
  hosts: readonly HostAddress[],
  sumsOf: (node: string) => string,
): Promise<ReadonlyMap<string, FilesAnswer>> {
  const turns = new Turns(mostAtOnce);
  const ask = async (host: HostAddress) =>
    [host.name, await turns.take(() => answerOf(ssh, host, sumsOf(host.name)))] as const;
  return new Map(await Promise.all(hosts.map(ask)));
}

async function answerOf(ssh: Ssh, host: HostAddress, sums: string): Promise<FilesAnswer> {
  try {
    // Not every sha256sum knows comments.
    const result = await ssh.run(host, compareFiles, { stdin: sums.replace(/^(#.*|\s*)\n/gm, ""), timeout });
    // Its exit code says only whether all sums are right.
    if (result.status === 0 || result.status === 1) return { output: result.stdout };
    const problem = connectionProblem(host, result);
    return { error: problem?.what ?? (result.late ? "takes too long" : (result.lastLines.at(-1) ?? "says nothing")) };
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return { error: "there was no time left" };
  }
}

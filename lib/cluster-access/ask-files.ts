import { type FilesAnswer, filesAnswer, filesCommand, filesInput, type RemoteEnd } from "../verify/files.ts";

/** Runs a command as root on the host of a node. */
export type RunOnNode = (node: string, command: string, stdin: string) => Promise<RemoteEnd>;

/**
 * Asks all nodes at the same time whether their files are those of the bundle.
 * @param sums of the files of each node, as they lie in the bundle
 */
export async function askFiles(
  sums: ReadonlyMap<string, string>,
  run: RunOnNode,
): Promise<ReadonlyMap<string, FilesAnswer>> {
  const ask = async ([node, text]: [string, string]) =>
    [node, filesAnswer(await run(node, filesCommand, filesInput(text)))] as const;
  return new Map(await Promise.all([...sums].map(ask)));
}

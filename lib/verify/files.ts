import { counted } from "../wording.ts";
import { type Finding, fail, ok, type Row, warn } from "./row.ts";

/** What a node said when it was asked for its files, or why it said nothing. */
export type FilesAnswer = { readonly output: string } | { readonly error: string };

/**
 * What a host is asked, as root: a fixed text, that changes nothing. The sums come from here, so that a bundle that lies there does not matter.
 * @see https://www.gnu.org/software/coreutils/manual/html_node/cksum-output-modes.html
 */
export const filesCommand = "cd / && LC_ALL=C sha256sum -c - 2>/dev/null";

/** What the command gets on stdin: the sums of a node without what people read. */
export function filesInput(sums: string): string {
  return sums.replace(/^(#.*|\s*)\n/gm, "");
}

/** How a command on a host ended. */
export interface RemoteEnd {
  /** 255 when the connection failed; null when it was ended. */
  readonly status: number | null;
  readonly stdout: string;
  readonly lastLines: readonly string[];
}

/** What a host answered to the command. Its exit code only says whether all sums are right. */
export function filesAnswer({ status, stdout, lastLines }: RemoteEnd): FilesAnswer {
  if (status === 0 || status === 1) return { output: stdout };
  return { error: lastLines.at(-1) ?? (status === null ? "no answer in time" : `exit code ${status}`) };
}

/**
 * Whether the files of nodes are those of the bundle.
 * @param answers what `sha256sum -c` wrote, by node
 */
export function fileRows(cluster: string, answers: ReadonlyMap<string, FilesAnswer>): Row[] {
  return [...answers].flatMap(([node, answer]) =>
    findingsOf(cluster, answer).map((finding): Row => ({ area: "files", name: node, ...finding })),
  );
}

function findingsOf(cluster: string, answer: FilesAnswer): Finding[] {
  if ("error" in answer) return [warn(`could not be asked: ${answer.error}`, "see whether ssh gets to it")];
  const lines = answer.output.split("\n").flatMap((line) => {
    const [, path, verdict] = /^(.+): (OK|FAILED|FAILED open or read)$/.exec(line) ?? [];
    return path === undefined ? [] : [{ path, verdict }];
  });
  if (lines.length === 0) return [fail("said nothing of its files", "see whether it has sha256sum")];
  const fix = `bring it back with npm run bootstrap -- ${cluster}`;
  const wrong = lines.flatMap(({ path, verdict }) => {
    if (verdict === "OK") return [];
    return [fail(`/${path} ${verdict === "FAILED" ? "is not the one of the bundle" : "is missing"}`, fix)];
  });
  return wrong.length > 0 ? wrong : [ok(`${counted(lines.length, "file")} as in the bundle`)];
}

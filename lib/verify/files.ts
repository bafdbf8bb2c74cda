import { counted } from "../wording.ts";
import { type Finding, fail, ok, type Row, warn } from "./row.ts";

/** What a node said when it was asked for its files, or why it said nothing. */
export type FilesAnswer = { readonly output: string } | { readonly error: string };

/**
 * Whether the files of nodes are those of the bundle.
 * @param answers what `sha256sum -c` wrote, by node
 * @see https://www.gnu.org/software/coreutils/manual/html_node/cksum-output-modes.html
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

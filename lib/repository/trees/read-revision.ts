import { createHash } from "node:crypto";
import { ConfigError, quote } from "../../errors.ts";
import type { FileTree, TreeDifference } from "./file-tree.ts";
import { type GitAnswer, git } from "./git.ts";

/**
 * What differs between a folder as it was at the merge base of a revision and HEAD, and as it is on the disk.
 * @param root the repository
 * @param folder below the root: `dist`
 * @param now the folder as it is
 * @param base a revision; @default `origin/HEAD` where that exists, else `HEAD`
 * @throws ConfigError for what is no repository, a repository without commits, and a revision that is unknown or unrelated
 */
export function differenceSince(root: string, folder: string, now: FileTree, base?: string): TreeDifference {
  const ids = blobsOf(root, mergeBase(root, base), folder);
  const isSha256 = [...ids.values()][0]?.length === 64;
  const before = new Map<string, string>();
  const after = new Map<string, Buffer>();
  const unchanged = new Map<string, Buffer>();
  for (const [path, bytes] of now) {
    const id = ids.get(path);
    // What counts is what is on the disk, whatever the index remembers of it.
    if (id === blobId(bytes, isSha256 ? "sha256" : "sha1")) unchanged.set(path, bytes);
    else {
      after.set(path, bytes);
      if (id !== undefined) before.set(path, id);
    }
  }
  for (const [path, id] of ids) if (!now.has(path)) before.set(path, id);
  return { before: readBlobs(root, before), after, unchanged };
}

function mergeBase(root: string, base: string | undefined): string {
  if (git(root, ["rev-parse", "--git-dir"]).status !== 0) {
    const fix = "run git init and commit, or compare two folders with --from and --to";
    throw new ConfigError({ where: root, what: "is no Git repository", fix });
  }
  const head = commitOf(root, "HEAD");
  if (head === undefined) {
    const fix = "commit something first, or compare two folders with --from and --to";
    throw new ConfigError({ where: root, what: "has no commits", fix });
  }
  const commit = base === undefined ? (commitOf(root, "origin/HEAD") ?? head) : commitOf(root, base);
  if (commit === undefined) {
    const fix = "name a branch, tag or commit that was fetched";
    throw new ConfigError({ where: "--base", what: "names no commit", got: quote(base), fix });
  }
  const found = git(root, ["merge-base", commit, head]);
  if (found.status !== 0) {
    const fix = "fetch the whole history (git fetch --unshallow), or name a related revision";
    throw new ConfigError({
      where: "--base",
      what: "shares no history with HEAD",
      got: quote(base ?? "origin/HEAD"),
      fix,
    });
  }
  return text(found);
}

/** @returns the id of a commit, or undefined when the revision names none */
function commitOf(root: string, revision: string): string | undefined {
  const answer = git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
  return answer.status === 0 ? text(answer) : undefined;
}

/** Ids of the regular files below a folder, by path relative to it. */
function blobsOf(root: string, commit: string, folder: string): Map<string, string> {
  const prefix = text(must(git(root, ["rev-parse", "--show-prefix"])));
  const listed = must(git(root, ["ls-tree", "-r", "-z", "--full-tree", commit, "--", `${prefix}${folder}/`]));
  const blobs = new Map<string, string>();
  for (const line of listed.output.toString("utf8").split("\0")) {
    const [, mode = "", id = "", path = ""] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    const relative = path.slice(prefix.length + folder.length + 1);
    if (mode.startsWith("100") && !relative.split("/").some((part) => part.startsWith("."))) blobs.set(relative, id);
  }
  return blobs;
}

function readBlobs(root: string, ids: ReadonlyMap<string, string>): FileTree {
  const files = new Map<string, Buffer>();
  if (ids.size === 0) return files;
  const { output } = must(git(root, ["cat-file", "--batch"], `${[...ids.values()].join("\n")}\n`));
  let at = 0;
  for (const path of [...ids.keys()]) {
    const end = output.indexOf(10, at);
    const [id = "", type = "", size = ""] = output.toString("latin1", at, end).split(" ");
    if (type !== "blob")
      throw new ConfigError({ where: path, what: "is missing in Git", got: id, fix: "run git fetch --refetch" });
    files.set(path, output.subarray(end + 1, end + 1 + Number(size)));
    at = end + 2 + Number(size);
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The name that Git gives to the content of a file. */
function blobId(bytes: Buffer, algorithm: "sha1" | "sha256"): string {
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

function must(answer: GitAnswer): GitAnswer {
  if (answer.status !== 0) throw new Error(`git failed: ${answer.complaint}`);
  return answer;
}

function text({ output }: GitAnswer): string {
  return output.toString("utf8").replace(/\n$/, "");
}

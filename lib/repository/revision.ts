import { ConfigError, type Problem, quote } from "../errors.ts";
import { isLeftOut } from "../layout/left-out.ts";
import { kindOfFile } from "../layout/place.ts";
import { nearest } from "../nearest.ts";
import type { Git } from "./git.ts";

/** A commit to compare. */
export interface Revision {
  /** As a person names it: `origin/HEAD`. */
  readonly name: string;
  /** Its id; of a base, that of the last commit that it shares with what is compared. */
  readonly commit: string;
  /** How the repository makes ids. */
  readonly hash: "sha1" | "sha256";
}

/**
 * A commit, by its name.
 * @param name @default - `HEAD`
 * @throws ConfigError when there is no such commit
 */
export function findHead(git: Git, name?: string): Revision {
  const format = git.try(["rev-parse", "--show-object-format"]);
  if (format.status !== 0) {
    const what = "not a Git repository that can be read";
    const fix = "run it in a clone, or compare two folders with --from and --to";
    throw new ConfigError({ where: git.folder, what, got: quote(format.complaint), fix });
  }
  const commit = commitOf(git, name ?? "HEAD");
  if (commit === undefined && name !== undefined) throw new ConfigError(unknown(git, "--head", name));
  if (commit === undefined) {
    const fix = "commit something, or compare two folders with --from and --to";
    throw new ConfigError({ where: git.folder, what: "the Git repository has no commits", fix });
  }
  return { name: name ?? "HEAD", commit, hash: line(format.stdout) === "sha256" ? "sha256" : "sha1" };
}

/**
 * The commit at which another one left a revision.
 * @param base @default - `origin/HEAD` where that is known, else `HEAD`
 * @param head @default - `HEAD`
 * @throws ConfigError when there is no such commit
 */
export function findRevision(git: Git, base?: string, head: Revision = findHead(git)): Revision {
  const name = base ?? (commitOf(git, "refs/remotes/origin/HEAD") === undefined ? "HEAD" : "origin/HEAD");
  const named = commitOf(git, name);
  if (named === undefined) throw new ConfigError(unknown(git, "--base", name));
  const common = git.try(["merge-base", named, head.commit]);
  if (common.status !== 0) throw new ConfigError(unrelated(git, name, head.name));
  return { ...head, name, commit: line(common.stdout) };
}

/**
 * Ids of the files below a folder, by their paths in it.
 * @param folder relative to where Git runs
 * @throws ConfigError when a symbolic link or a submodule stands for manifests
 */
export function filesAt(git: Git, { name, commit }: Revision, folder: string): Map<string, string> {
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  const output = git.run(["ls-tree", "-r", "-z", commit, "--", folder]).toString();
  for (const entry of output.split("\0")) {
    // 100644 blob 8c7e5a667f1b771847fe88c01c3de34413a1b220<tab>dist/home/README.md
    const tab = entry.indexOf("\t");
    const [mode, type, id] = entry.slice(0, Math.max(tab, 0)).split(" ");
    const path = entry.slice(tab + folder.length + 2);
    if (id === undefined || isLeftOut(path)) continue;
    // Of a folder that is none, Git tells itself.
    const isFolder = path === "";
    const where = `${name}:${folder}${isFolder ? "" : `/${path}`}`;
    const fix = "compare with another revision";
    if (type !== "blob") problems.push({ where, what: "a submodule, which is not read", fix });
    else if (mode === "120000") {
      const isRead = isFolder || kindOfFile(path) === "manifest" || leadsToFolder(git, `${commit}:./${folder}/${path}`);
      if (isRead) problems.push({ where, what: "a symbolic link, which is not followed", fix });
    } else if (!isFolder) files.set(path, id);
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return files;
}

/** Also when nobody can tell, because the link leads out of the repository or to itself. */
function leadsToFolder(git: Git, link: string): boolean {
  if (link.includes("\n")) return true;
  const found = line(git.run(["cat-file", "--batch-check=%(objecttype)", "--follow-symlinks"], `${link}\n`));
  return !/^blob$|^(?:dangling|notdir) /.test(found);
}

/**
 * The contents of files by their ids.
 * @throws ConfigError when one is missing, as in a damaged clone
 */
export function contentsOf(git: Git, ids: readonly string[]): Map<string, Buffer> {
  const contents = new Map<string, Buffer>();
  if (ids.length === 0) return contents;
  const output = git.run(["cat-file", "--batch"], ids.map((id) => `${id}\n`).join(""));
  for (let at = 0; at < output.length; ) {
    // 8c7e5a667f1b771847fe88c01c3de34413a1b220 blob 5<line break>hello<line break>
    const start = output.indexOf("\n", at) + 1;
    const [id = "", type, size] = output.toString("latin1", at, start - 1).split(" ");
    if (type !== "blob") {
      const fix = "check the repository with git fsck, or clone it again";
      throw new ConfigError({ where: git.folder, what: "the Git repository lacks a file", got: id, fix });
    }
    const end = start + Number(size);
    contents.set(id, output.subarray(start, end));
    at = end + 1;
  }
  return contents;
}

function commitOf(git: Git, revision: string): string | undefined {
  const { status, stdout } = git.try(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
  // `^HEAD` is an id with a sign: all but its history.
  return status === 0 && /^[\da-f]/.test(line(stdout)) ? line(stdout) : undefined;
}

function unknown(git: Git, where: string, name: string): Problem {
  const type = git.try(["cat-file", "-t", /^\w[\w./-]*$/.test(name) ? `${name}^{}` : ""]);
  if (type.status === 0) {
    const what = `names a ${line(type.stdout)}, not a commit`;
    return { where, what, got: quote(name), fix: "name a branch, a commit, or a tag of one" };
  }
  const near = nearest(name, line(git.run(["for-each-ref", "--format=%(refname:short)"])).split("\n"));
  const fix = near === undefined ? "fetch it, or name another branch, tag or commit" : `did you mean ${quote(near)}?`;
  return { where, what: "names no commit", got: quote(name), fix };
}

function unrelated(git: Git, name: string, head: string): Problem {
  const isShallow = line(git.run(["rev-parse", "--is-shallow-repository"])) === "true";
  const fix = isShallow ? "fetch more history, as with git fetch --unshallow" : "name a revision with a common history";
  return { where: "--base", what: `shares no commit with ${head}`, got: quote(name), fix };
}

function line(output: Buffer): string {
  return output.toString().trim();
}

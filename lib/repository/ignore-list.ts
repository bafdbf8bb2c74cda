import { globMatches } from "../kubernetes/argo-cd/glob.ts";

/** The file of a folder that lists what in it is not to be checked. */
export const ignoreFile = ".k3s-gitops-ignore";

/** One line of an ignore list. */
interface IgnorePattern {
  readonly segments: readonly string[];
  readonly onlyFolders: boolean;
  /** Whether it takes back what a line above it ignores. */
  readonly isException: boolean;
}

/**
 * Which files are not to be checked, by patterns as in `.gitignore`: `*` and `?` stand for characters of one name, `**` for any
 * folders; a pattern with a slash before its end begins at the folder, any other one may be at any depth; a slash at the end is
 * for folders; `!` takes back what a line above it ignores, `#` begins a comment.
 * @see https://git-scm.com/docs/gitignore
 */
export class IgnoreList {
  readonly #patterns: readonly IgnorePattern[];

  constructor(lines: readonly string[]) {
    this.#patterns = lines.flatMap((line) => patternOf(line) ?? []);
  }

  /** @param path from the folder, with forward slashes */
  has(path: string, isFolder: boolean): boolean {
    const names = path.split("/");
    let isIgnored = false;
    for (const { segments, onlyFolders, isException } of this.#patterns) {
      if ((!onlyFolders || isFolder) && matches(segments, names)) isIgnored = !isException;
    }
    return isIgnored;
  }
}

function patternOf(line: string): IgnorePattern | undefined {
  const text = line.trim();
  if (text === "" || text.startsWith("#")) return undefined;
  const isException = text.startsWith("!");
  const pattern = isException ? text.slice(1) : text;
  const segments = pattern.split("/").filter((segment) => segment !== "" && segment !== ".");
  if (segments.length === 0) return undefined;
  const isAnchored = /\/./.test(pattern);
  return {
    segments: isAnchored ? segments : ["**", ...segments],
    onlyFolders: pattern.endsWith("/"),
    isException,
  };
}

/** Without going back, so that no pattern can take for ever. */
function matches(segments: readonly string[], names: readonly string[]): boolean {
  let ends = new Set([0]);
  for (const segment of segments) {
    const next = new Set<number>();
    for (const end of ends) {
      if (segment === "**") for (let at = end; at <= names.length; at++) next.add(at);
      else if (end < names.length && globMatches(segment, names[end] ?? "", "/")) next.add(end + 1);
    }
    ends = next;
  }
  return ends.has(names.length);
}

import { type Environment, Git } from "./git.ts";

/**
 * Files as the last commit has them. Empty texts where there is no such file, no commit or no Git at all.
 * @param root the folder of the repository
 * @param paths relative to it, with forward slashes
 * @param environment what Git is told
 */
export function committedTexts(root: string, paths: readonly string[], environment: Environment): string[] {
  const git = new Git(root, environment);
  if (!isInGit(git)) return paths.map(() => "");
  const { status, stdout } = git.try(["cat-file", "--batch"], paths.map((path) => `HEAD:./${path}\n`).join(""));
  if (status !== 0) return paths.map(() => "");
  const texts: string[] = [];
  for (let at = 0; at < stdout.length; ) {
    // <id> blob <size><line break><content><line break>, or <name> missing<line break>
    const start = stdout.indexOf("\n", at) + 1;
    const [, type, size] = stdout.toString("utf8", at, start - 1).split(" ");
    const end = type === "blob" ? start + Number(size) : start;
    texts.push(stdout.toString("utf8", start, end));
    at = type === "blob" ? end + 1 : end;
  }
  return texts;
}

function isInGit(git: Git): boolean {
  try {
    return git.try(["rev-parse", "--verify", "--quiet", "HEAD"]).status === 0;
  } catch {
    // Whoever has no Git has committed nothing.
    return false;
  }
}

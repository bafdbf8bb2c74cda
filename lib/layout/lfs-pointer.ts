import type { Problem } from "../errors.ts";

/**
 * Whether a file only says where Git LFS keeps its content.
 * @param start of the file, at least its first line
 * @see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
export function isLfsPointer(start: string): boolean {
  return start.startsWith("version https://git-lfs.github.com/spec/");
}

/** What to say of such a file. */
export const lfsPointerProblem: Pick<Problem, "what" | "fix"> = {
  what: "is a pointer of Git LFS, not the file itself",
  fix: "keep dist/ out of Git LFS, which Argo CD does not ask either unless it is told to",
};

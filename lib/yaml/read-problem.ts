import type { Problem } from "../errors.ts";

type Explanation = Pick<Problem, "what" | "fix">;

const access: Explanation = { what: "permission denied", fix: "give your user read access to it" };

/** What a person can do something about. Any other code is a bug. */
const explanations = new Map<unknown, Explanation>([
  ["ENOENT", { what: "does not exist", fix: "correct the path" }],
  ["ENOTDIR", { what: "is not a folder", fix: "name the folder that it lies in" }],
  ["EISDIR", { what: "was a file before", fix: "run it again" }],
  ["EACCES", access],
  ["EPERM", access],
  ["ELOOP", { what: "is a symbolic link that leads to itself", fix: "remove it" }],
  ["ENAMETOOLONG", { what: "the path is too long", fix: "shorten it" }],
  ["EIO", { what: "the disk failed", fix: "check the disk" }],
]);

/** The problem that an error of reading a file or folder stands for, or undefined when it is a bug. */
export function readProblem(where: string, error: unknown): Problem | undefined {
  const explanation = explanations.get(error instanceof Error ? Reflect.get(error, "code") : undefined);
  return explanation && { where, ...explanation };
}

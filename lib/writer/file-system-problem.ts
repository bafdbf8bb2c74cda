import type { Problem } from "../errors.ts";

type Explanation = Pick<Problem, "what" | "fix">;

const access: Explanation = { what: "permission denied", fix: "give your user write access to it and to its folder" };
const space: Explanation = { what: "no space left on the disk", fix: "free some and run it again" };
const unable: Explanation = { what: "the file system cannot do this", fix: "choose another output folder" };
const race: Explanation = { what: "was changed by another program meanwhile", fix: "run it again" };

/** What a person can do something about. Any other code is a bug. */
const explanations = new Map<string | undefined, Explanation>([
  ["EACCES", access],
  ["EPERM", access],
  ["EROFS", { what: "the file system is read-only", fix: "mount it writable or choose another output folder" }],
  ["ENOSPC", space],
  ["EDQUOT", space],
  ["ENOTDIR", { what: "a part of this path is a file, not a folder", fix: "move that file away or delete it" }],
  ["EISDIR", { what: "is a folder where a file belongs", fix: "move it away or delete it" }],
  ["ENAMETOOLONG", { what: "the path is too long", fix: "choose an output folder with a shorter path" }],
  ["EXDEV", { what: "lies on another file system", fix: "keep the whole output folder on one" }],
  ["EBUSY", { what: "is in use", fix: "end what uses it or unmount it" }],
  ["ELOOP", { what: "is a link that leads to itself", fix: "remove it or choose another output folder" }],
  ["EINVAL", unable],
  ["ENODEV", unable],
  ["ENOSYS", unable],
  ["ENOTSUP", unable],
  ["ENXIO", unable],
  ["EIO", { what: "the disk failed", fix: "check the disk" }],
  ["ENOENT", race],
  ["EEXIST", race],
  ["ENOTEMPTY", race],
]);

/** The problem that an error of the file system below the output folder stands for, or undefined when it is a bug. */
export function fileSystemProblem(outDir: string, error: unknown): Problem | undefined {
  const code = textOf(error, "code");
  const explanation = explanations.get(code);
  if (explanation === undefined) return undefined;

  // An error names one path, for a rename two, for a full disk none. Our own temporary ones would tell a person nothing.
  const paths = [textOf(error, "path"), textOf(error, "dest")];
  const where = paths.find((path) => path !== undefined && !path.includes("/.k3s-gitops-")) ?? outDir;
  return { where, ...explanation, got: code };
}

function textOf(error: unknown, property: string): string | undefined {
  const value: unknown = error instanceof Error ? Reflect.get(error, property) : undefined;
  return typeof value === "string" ? value : undefined;
}

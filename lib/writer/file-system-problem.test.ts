import { expect, test } from "vitest";
import { formatProblem } from "../errors.ts";
import { fileSystemProblem } from "./file-system-problem.ts";

function message(properties: Record<string, string>): string | undefined {
  const problem = fileSystemProblem("dist", Object.assign(new Error("failed"), properties));
  return problem && formatProblem(problem);
}

const path = "dist/home/whoami/Service-whoami.yaml";

test.each([
  ["EACCES", "permission denied, got EACCES; give your user write access to it and to its folder"],
  ["EPERM", "permission denied, got EPERM; give your user write access to it and to its folder"],
  ["EROFS", "the file system is read-only, got EROFS; mount it writable or choose another output folder"],
  ["ENOSPC", "no space left on the disk, got ENOSPC; free some and run it again"],
  ["EDQUOT", "no space left on the disk, got EDQUOT; free some and run it again"],
  ["ENOTDIR", "a part of this path is a file, not a folder, got ENOTDIR; move that file away or delete it"],
  ["EISDIR", "is a folder where a file belongs, got EISDIR; move it away or delete it"],
  ["ENAMETOOLONG", "the path is too long, got ENAMETOOLONG; choose an output folder with a shorter path"],
  ["EXDEV", "lies on another file system, got EXDEV; keep the whole output folder on one"],
  ["EBUSY", "is in use, got EBUSY; end what uses it or unmount it"],
  ["EIO", "the disk failed, got EIO; check the disk"],
  ["ELOOP", "is a link that leads to itself, got ELOOP; remove it or choose another output folder"],
  ["EINVAL", "the file system cannot do this, got EINVAL; choose another output folder"],
  ["ENOENT", "was changed by another program meanwhile, got ENOENT; run it again"],
])("explains %s", (code, explanation) => {
  expect(message({ code, path })).toBe(`${path}: ${explanation}`);
});

test("names what a person knows: no temporary file, and the output folder if nothing else", () => {
  const staged = "dist/.k3s-gitops-staging/new/0";
  const explanation = "permission denied, got EPERM; give your user write access to it and to its folder";
  expect(message({ code: "EPERM", path: staged, dest: path })).toBe(`${path}: ${explanation}`);
  expect(message({ code: "EPERM", path, dest: staged })).toBe(`${path}: ${explanation}`);
  expect(message({ code: "EPERM", path: staged })).toBe(`dist: ${explanation}`);
  expect(message({ code: "EPERM", path: "dist/.k3s-gitops-lock-1-2" })).toBe(`dist: ${explanation}`);
  expect(message({ code: "EPERM" })).toBe(`dist: ${explanation}`);
});

test("leaves bugs alone", () => {
  expect(message({ code: "EBADF", path })).toBeUndefined();
  expect(message({})).toBeUndefined();
  expect(fileSystemProblem("dist", "EACCES")).toBeUndefined();
});

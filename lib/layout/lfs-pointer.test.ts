import { expect, test } from "vitest";
import { isLfsPointer } from "./lfs-pointer.ts";

test("a pointer is known by its first line", () => {
  expect(isLfsPointer("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5\n")).toBe(true);
  expect(isLfsPointer("apiVersion: v1\nversion https://git-lfs.github.com/spec/v1\n")).toBe(false);
});

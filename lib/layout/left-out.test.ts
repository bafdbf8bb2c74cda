import { expect, test } from "vitest";
import { isLeftOut } from "./left-out.ts";

test.each([".git", ".git/HEAD", "home/.git/a.yaml", ".k3s-gitops-staging/new/0", ".k3s-gitops-lock-1-2"])(
  "%s is left out",
  (path) => {
    expect(isLeftOut(path)).toBe(true);
  },
);

test.each([
  "home/whoami/.evil.yaml",
  "home/.hidden/a.yaml",
  ".a.yaml",
  "home/.gitkeep",
  "home/.k3s-gitops-staging/a.yaml",
  ".k3s-gitops-other/a.yaml",
])("%s is not", (path) => {
  expect(isLeftOut(path)).toBe(false);
});

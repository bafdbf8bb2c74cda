import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository, run, shareCache, smallRepository } from "../lib/cli/testing.ts";
import { git } from "../lib/repository/testing.ts";

shareCache();

function checkDist(root: string) {
  const { status, stdout, stderr } = spawnSync("bash", ["ci/check-dist.sh"], { cwd: root, encoding: "utf8" });
  return { status, said: stdout + stderr };
}

test("compares what is made with what a clone would have", { timeout: 90_000 }, () => {
  const root = repository({
    ...smallRepository,
    "package.json": JSON.stringify({ type: "module", scripts: { synth: "node lib/cli/k3s-gitops.cjs synth --quiet" } }),
    ".gitignore": "node_modules\n",
    "dist/home/.DS_Store": "",
  });
  mkdirSync(join(root, "ci"));
  copyFileSync(new URL("check-dist.sh", import.meta.url), join(root, "ci/check-dist.sh"));
  run(root, ["synth"]);
  git(root, "init", "--quiet");
  git(root, "add", "--all");
  git(root, "rm", "--quiet", "--cached", "dist/home/.DS_Store");
  git(root, "commit", "--quiet", "--message=test");
  expect(checkDist(root)).toMatchObject({ status: 0, said: expect.stringContaining("dist/ is up to date\n") });

  // Gone from Git, and gone from the disk, where it is made again.
  git(root, "rm", "--quiet", "--cached", "dist/home/whoami/Namespace-whoami.yaml");
  rmSync(join(root, "dist/home/whoami/Deployment-whoami.yaml"));
  const found = checkDist(root);
  expect(found.status).toBe(1);
  expect(found.said).toContain("?? dist/home/whoami/Namespace-whoami.yaml\n");
  expect(found.said).toContain("\n\ndist/ is not up to date; run\n\n  npm run synth && git add dist\n");

  writeFileSync(join(root, ".gitignore"), "node_modules\n*space*\n");
  expect(checkDist(root)).toEqual({
    status: 1,
    said: expect.stringContaining(
      "dist/home/whoami/Namespace-whoami.yaml\n\nis ignored by Git, so that Argo CD would not see it; find out why with\n\n  git check-ignore --verbose FILE\n",
    ),
  });
});

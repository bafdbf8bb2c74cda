import { spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { applicationSource, repository, run, shareCache, smallRepository, webFields, writeSources } from "./testing.ts";

shareCache();

const own = fileURLToPath(new URL("../..", import.meta.url));
let root: string;

/** An application with a line in every table of the cluster's README. */
function application(name: string): string {
  const chart = [
    'repository: "https://charts.example.com"',
    `name: "${name}"`,
    'version: "1.2.3"',
    "schema: z.strictObject({})",
    "values: () => ({})",
    'creates: { namespaced: ["apps/Deployment"], clusterScoped: [] }',
  ];
  const secret = `{ name: "token", keys: ["token"], purpose: "Signs in.", create: "kubectl --namespace=${name} create" }`;
  return [
    'import * as z from "zod";',
    applicationSource(
      webFields(name),
      `signIn: "With the password of ${name}."`,
      `chart: { ${chart.join(", ")} }`,
      `requiredSecrets: [${secret}]`,
      "dependsOn: []",
    ),
  ].join("\n");
}

function git(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync("git", args, {
    cwd: root,
    encoding: "utf8",
    env: {
      PATH: process.env.PATH ?? "",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_AUTHOR_NAME: "A",
      GIT_AUTHOR_EMAIL: "a@example.com",
      GIT_COMMITTER_NAME: "A",
      GIT_COMMITTER_EMAIL: "a@example.com",
    },
  });
  expect({ args, status, stdout, stderr }).toMatchObject({ status: 0 });
  return stdout;
}

function synthesize(): readonly string[] {
  const { status, stdout, stderr } = run(root, ["synth", "--no-check", "--json"]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout).written;
}

function commit(message: string): void {
  git("add", "--all");
  git("commit", "--quiet", `--message=${message}`);
}

/** A repository with what Argo CD is told of each application, and a branch for each application that is to come. */
function branches(...names: readonly string[]): void {
  root = repository({
    ...smallRepository,
    "applications/workloads/blog.app.ts": application("blog"),
    ".gitattributes": readFileSync(join(own, ".gitattributes"), "utf8"),
    ".gitignore": "node_modules\n/lib\n",
  });
  for (const folder of ["argocd/bootstrap-apps", "argocd/configs", "programs"]) {
    const isSource = (path: string) => !/\.test\.ts$|\/node_modules$/.test(path);
    cpSync(join(own, folder), join(root, folder), { recursive: true, filter: isSource });
  }
  git("init", "--quiet", "--initial-branch=main");
  synthesize();
  commit("base");
  for (const name of names) {
    git("switch", "--quiet", "--create", name, "main");
    writeSources(root, { [`applications/workloads/${name}.app.ts`]: application(name) });
    synthesize();
    commit(name);
  }
}

function merge(first: string, second: string): void {
  git("switch", "--quiet", "--detach", first);
  git("merge", "--quiet", "--no-edit", second);
}

test("branches that each add an application merge, and what comes out is what synth makes, or synth says so", () => {
  branches("attic", "mail", "music");
  merge("attic", "mail");
  // Which asks for all Secrets of a wave before it waits for anybody.
  expect(synthesize()).toEqual(["home/bootstrap/steps"]);
  commit("apart");
  const apart = git("rev-parse", "HEAD").trim();
  merge("mail", "attic");
  synthesize();
  expect(git("diff", "--name-only", apart)).toBe("");
  git("checkout", "--quiet", "--force", apart);

  // Side by side in the order of names: git keeps the lines of both, but knows no order.
  merge("mail", "music");
  expect(synthesize()).toEqual(["home/README.md", "home/bootstrap/sign-in.md", "home/bootstrap/steps"]);
  commit("in order");
  const inOrder = git("rev-parse", "HEAD").trim();
  merge("music", "mail");
  expect(git("diff", "--name-only", inOrder)).toBe(
    "dist/home/README.md\ndist/home/bootstrap/sign-in.md\ndist/home/bootstrap/steps\n",
  );
}, 180_000);

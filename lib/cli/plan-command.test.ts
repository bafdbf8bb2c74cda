import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { configErrorOf } from "../testing.ts";
import { readTree, temporaryFolder } from "../writer/testing.ts";
import { type PlanCommandOptions, planCommand } from "./plan-command.ts";
import { writeSources } from "./testing.ts";

type Files = Readonly<Record<string, string>>;

const library = fileURLToPath(new URL("..", import.meta.url));

let root: string;

beforeEach(() => {
  root = temporaryFolder();
});

/** What `plan` prints and ends with. */
function planned(options: Partial<PlanCommandOptions> = {}): { readonly out: string; readonly exitCode: number } {
  const out: string[] = [];
  const terminal = { out: (text: string) => out.push(text), err: () => {}, progress: () => {} };
  const sources = { root, sources: [], modules: [], errors: [] };
  const exitCode = planCommand(sources, library, { format: "text", ...options }, terminal);
  return { out: out.join("").replaceAll(`${root}/`, ""), exitCode };
}

/** The plan between two folders with files by path. */
function between(from: Files, to: Files, options: Partial<PlanCommandOptions> = {}) {
  for (const [side, files] of Object.entries({ from, to })) {
    mkdirSync(join(root, side), { recursive: true });
    writeSources(join(root, side), files);
  }
  return planned({ from: join(root, "from"), to: join(root, "to"), ...options });
}

/** The first line of a text between the folders. */
const sides = "from → to\n";

/** Why there is no plan. */
function refusal(task: () => unknown): string[] {
  return configErrorOf(task).replaceAll(`${root}/`, "").replaceAll(root, ".").split("\n");
}

function git(...args: readonly string[]): string {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
  const { status, stdout, stderr } = spawnSync("git", [...identity, ...args], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** Makes a commit of everything. */
function commit(files: Files): void {
  writeSources(root, files);
  git("add", "--all", "--force");
  git("commit", "--quiet", "--message", "a");
}

function configMap(name: string, value: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n  namespace: web\ndata:\n  key: ${value}\n`;
}

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: web
  annotations:
    reloader.stakater.com/auto: "true"
spec:
  template:
    spec:
      containers:
        - name: web
          envFrom:
            - configMapRef:
                name: settings
`;
const claim = "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\n  namespace: web\n";
const same = { "home/web/a.yaml": configMap("same", "1") };
const oneChange = [{ "home/web/b.yaml": configMap("b", "old") }, { "home/web/b.yaml": configMap("b", "new") }] as const;
const oneChangeText = "\nhome / web\n  ~ ConfigMap web/b\n      data.key  old → new\n";

describe("between two folders", () => {
  test("shows the changes, and counts what is the same", () => {
    const [from, to] = oneChange;
    expect(between({ ...same, ...from }, { ...same, ...to })).toEqual({
      out: `${sides}1 changed, 1 unchanged\n${oneChangeText}`,
      exitCode: 0,
    });
    expect(planned({ from: join(root, "to"), to: join(root, "to") }).out).toBe("to → to\n2 unchanged\n");
    const markdown = { format: "markdown", title: "Plan for 7", link: "https://ci.example.com/1" } as const;
    expect(planned({ from: join(root, "to"), to: join(root, "to"), ...markdown }).out).toBe(
      `<!-- k3s-gitops plan -->
## Plan for 7

<code>to</code> → <code>to</code>

**2 unchanged**

[The whole plan](https://ci.example.com/1)
`,
    );
  });

  test("is one JSON document with every key", () => {
    const { out } = between({ ...same, ...oneChange[0] }, { ...same, ...oneChange[1] }, { json: true });
    expect(planned({ from: join(root, "from"), to: join(root, "to"), format: "json" }).out).toBe(out);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      base: { name: "from", commit: null },
      head: { name: "to", commit: null },
      stale: [],
      dangers: [],
      charts: [],
      summary: { added: 0, changed: 1, removed: 0, renamed: 0, moved: 0, unchanged: 1, dangers: 0 },
      changes: [
        {
          cluster: "home",
          application: "web",
          action: "changed",
          object: { apiVersion: "v1", kind: "ConfigMap", namespace: "web", name: "b" },
          from: null,
          template: null,
          fields: [{ path: "data.key", before: "old", after: "new" }],
          risks: [],
          restarts: [],
          noise: [],
        },
      ],
    });
    expect(out).toMatch(/^[^\n]+\n$/);
  });

  test("is not ended by documents in texts that lie deeper in each other than anybody writes", () => {
    const deep = `'{"token": ${"[".repeat(5000)}${"]".repeat(5000)}}'`;
    const { out, exitCode } = between(oneChange[0], { "home/web/b.yaml": configMap("b", deep) });
    expect([out.split("\n").includes("1 changed"), exitCode]).toEqual([true, 0]);
  });

  test("is a page or a comment", () => {
    const [from, to] = oneChange;
    expect(between(from, to, { format: "html" }).out).toMatch(/^<!doctype html>.*>web\/b<.*<\/html>\n$/s);
    expect(between(from, to, { format: "markdown" }).out).toContain("@@ data.key @@\n- old\n+ new\n");
  });

  test("shows added and removed objects whole, and what is folded, when asked", () => {
    const from = { "home/web/b.yaml": `# Generated from a.app.ts by k3s-gitops; do not edit.\n${configMap("b", "1")}` };
    const to = {
      "home/web/b.yaml": `# Generated from b.app.ts by k3s-gitops; do not edit.\n${configMap("b", "1")}`,
      "home/web/c.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\n",
    };
    expect(between(from, to).out).toBe(
      [
        "from → to",
        "1 added, 1 changed",
        "",
        "home / web",
        "  + ConfigMap c",
        "  ~ ConfigMap web/b",
        "      1 folded: 1 source header",
        "",
      ].join("\n"),
    );
    expect(between(from, to, { full: true }).out).toContain("        + kind: ConfigMap\n");
  });

  test.each<[string, Partial<PlanCommandOptions>, readonly [Files, Files], number]>([
    ["nothing changes", { detailedExitcode: true, failOn: "danger" }, [same, same], 0],
    ["a change", {}, oneChange, 0],
    ["a change, in detail", { detailedExitcode: true }, oneChange, 2],
    ["a change without danger", { failOn: "danger" }, oneChange, 0],
    ["a danger", {}, [{ "home/web/claim.yaml": claim }, {}], 0],
    ["a danger that fails it", { failOn: "danger" }, [{ "home/web/claim.yaml": claim }, {}], 3],
    ["both", { failOn: "danger", detailedExitcode: true }, [{ "home/web/claim.yaml": claim }, {}], 3],
    ["a danger, in detail", { detailedExitcode: true }, [{ "home/web/claim.yaml": claim }, {}], 2],
  ])("ends as asked for %s", (_, options, [from, to], exitCode) => {
    expect(between(from, to, options).exitCode).toBe(exitCode);
  });

  test("knows the K3s of a cluster by its version and the configuration of its nodes", () => {
    const k3s = (version: string, cidr: string) => ({
      "home/bootstrap/nodes/server-1/files/etc/rancher/k3s/config.yaml": `cluster-cidr: ${cidr}\n`,
      "home/bootstrap/nodes/server-1/node.env": `INSTALL_K3S_VERSION='${version}'\n`,
    });
    expect(between(k3s("v1.36.5+k3s1", "10.42.0.0/16"), k3s("v1.38.1+k3s1", "10.44.0.0/16")).out).toBe(
      [
        "from → to",
        "2 changed, 1 unchanged · 2 dangers · 1 warning",
        "",
        "DANGER",
        "  k3s-minor-skipped  K3sVersion server-1 (home / bootstrap)",
        "                     Kubernetes goes up one minor version at a time: go from v1.36.5+k3s1 to v1.37 before v1.38.1+k3s1",
        "  k3s-setting-fixed  K3sConfiguration server-1 (home / bootstrap)",
        "                     cluster-cidr changes: pods and nodes keep the addresses of the old pod network: build a new cluster, or put it back",
        "",
        "home / bootstrap",
        "  ~ K3sConfiguration server-1",
        "      cluster-cidr  10.42.0.0/16 → 10.44.0.0/16",
        "      ! k3s-setting-fixed: cluster-cidr changes: pods and nodes keep the addresses of the old pod network: build a new cluster, or put it back",
        "  ~ K3sVersion server-1",
        "      version  v1.36.5+k3s1 → v1.38.1+k3s1",
        "      ! k3s-minor-skipped: Kubernetes goes up one minor version at a time: go from v1.36.5+k3s1 to v1.37 before v1.38.1+k3s1",
        "      ! k3s-version-declared: without automatic upgrades no node changes by itself: install it on each node, the servers first",
        "",
      ].join("\n"),
    );
  });

  test("shows every other file of a node, and that a node comes is no upgrade", () => {
    const node = (name: string, role: string) => ({
      [`home/bootstrap/nodes/${name}/node.env`]: `INSTALL_K3S_VERSION='v1.36.5+k3s1'\nROLE='${role}'\n`,
    });
    expect(
      between({ ...same, ...node("a", "server") }, { ...same, ...node("a", "agent"), ...node("b", "agent") }).out,
    ).toBe(
      [
        "from → to",
        "1 added, 1 changed, 2 unchanged",
        "",
        "home / bootstrap",
        "  ~ File home/bootstrap/nodes/a/node.env",
        "        - ROLE='server'",
        "        + ROLE='agent'",
        "  + File home/bootstrap/nodes/b/node.env",
        "",
      ].join("\n"),
    );
  });

  test("shows what is copied for the bootstrap once", () => {
    const twice = (value: string) => ({
      "home/argocd/a.yaml": configMap("a", value),
      "home/bootstrap/argocd/a.yaml": configMap("a", value),
    });
    expect(between({ ...same, ...twice("1") }, { ...same, ...twice("2") }).out).toBe(
      "from → to\n1 changed, 1 unchanged\n\nhome / argocd\n  ~ ConfigMap web/a\n      data.key  1 → 2\n",
    );
  });

  test("finds who restarts among the files that do not change, of the same cluster", () => {
    const files = (value: string) => ({
      "home/web/deployment.yaml": deployment,
      "home/web/settings.yaml": configMap("settings", value),
      "home/web/zz.yaml": "not: needed\n",
      "studio/web/deployment.yaml": deployment,
    });
    expect(between(files("old"), files("new")).out).toBe(
      [
        "from → to",
        "1 changed, 3 unchanged · 1 workload restarts",
        "",
        "home / web",
        "  ~ ConfigMap web/settings",
        "      data.key  old → new",
        "      ↻ restarts: Deployment web/web: Reloader replaces the pods when ConfigMap settings changes",
        "",
      ].join("\n"),
    );
  });

  test.each(["text", "markdown", "json", "html"] as const)("shows no secret as %s", (format) => {
    const secret = (value: string) => ({
      "home/web/secret.yaml": `apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\n  namespace: web\nstringData:\n  key: ${value}\n`,
      [`home/web/${value}.yaml`]: `apiVersion: v1\nkind: Secret\nmetadata:\n  name: only-${value}\ndata:\n  key: ${value}\n`,
      "home/web/map.yaml": configMap("a", `"password: ${value}"`),
    });
    const { out } = between(secret("hunter2"), secret("hunter3"), { format, full: true });
    expect(out).toContain("(redacted, new)");
    expect(out.replaceAll(/only-hunter\d/g, "")).not.toMatch(/hunter/);
  });
});

describe("between two commits", () => {
  /** The names and short ids of what is compared. */
  const revisions = (base: string, head: string, at = "HEAD") =>
    `${base} at ${git("merge-base", base, at).slice(0, 10)} → ${head} at ${git("rev-parse", at).slice(0, 10)}\n`;

  test("compares dist/ as Git has it, whatever lies on the disk, and writes nothing", () => {
    git("init", "--quiet");
    commit({ "dist/home/web/a.yaml": configMap("same", "1"), "dist/home/web/b.yaml": configMap("b", "old") });
    commit({ "dist/home/web/b.yaml": configMap("b", "new"), "elsewhere/d.yaml": configMap("d", "1") });
    writeSources(root, { "dist/home/web/b.yaml": "not: read\n", "dist/home/web/c.yaml": "a: b: c\n" });
    const status = git("status", "--porcelain");
    const before = readTree(root);
    const options = { head: "HEAD", base: "HEAD^", detailedExitcode: true };
    expect(planned(options)).toEqual({
      out: `${revisions("HEAD^", "HEAD")}1 changed, 1 unchanged\n${oneChangeText}`,
      exitCode: 2,
    });
    expect(planned({ ...options, base: "HEAD" })).toEqual({
      out: `${revisions("HEAD", "HEAD")}2 unchanged\n`,
      exitCode: 0,
    });
    expect(readTree(root)).toEqual(before);
    expect(git("status", "--porcelain")).toBe(status);
  });

  test("begins at the merge base with origin/HEAD, or with what is named", () => {
    const file = "dist/home/web/b.yaml";
    git("init", "--quiet");
    commit({ [file]: configMap("b", "old") });
    git("branch", "topic");
    commit({ [file]: configMap("b", "main") });
    git("update-ref", "refs/remotes/origin/main", "HEAD");
    git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
    git("tag", "later");
    git("switch", "--quiet", "topic");
    commit({ [file]: configMap("b", "new") });
    git("switch", "--quiet", "--detach", "later");
    const out = `1 changed\n${oneChangeText}`;
    expect(planned({ head: "topic" }).out).toBe(revisions("origin/HEAD", "topic", "topic") + out);
    expect(planned({ head: "topic", base: "later" }).out).toBe(revisions("later", "topic", "topic") + out);
    expect(planned({ head: "topic", base: "topic" }).out).toBe(`${revisions("topic", "topic", "topic")}1 unchanged\n`);
  });

  test("shows a cluster that is new, and one that is gone", () => {
    git("init", "--quiet");
    commit({ "README.md": "" });
    commit({ "dist/home/web/a.yaml": configMap("a", "1") });
    expect(planned({ head: "HEAD", base: "HEAD^" }).out).toContain("\n1 added\n\nhome / web\n  + ConfigMap web/a\n");
    git("rm", "--quiet", "-r", "dist");
    commit({});
    expect(planned({ head: "HEAD", base: "HEAD^" }).out).toContain("\nhome / web\n  - ConfigMap web/a\n");
  });

  test("finds who restarts among the files that do not change", () => {
    git("init", "--quiet");
    commit({ "dist/home/web/a.yaml": deployment, "dist/home/web/b.yaml": configMap("settings", "old") });
    commit({ "dist/home/web/b.yaml": configMap("settings", "new") });
    expect(planned({ head: "HEAD", base: "HEAD^" }).out).toContain("\n      ↻ restarts: Deployment web/web: ");
  });
});

describe("fails for", () => {
  const choice = "give --base, --head or both, or both --from and --to";

  test.each<[Partial<PlanCommandOptions>, string]>([
    [{ from: "a" }, `plan: cannot tell what to compare, got --from "a"; ${choice}`],
    [{ to: "b" }, `plan: cannot tell what to compare, got --to "b"; ${choice}`],
    [
      { base: "c", from: "a", to: "b" },
      `plan: cannot tell what to compare, got --base "c" --from "a" --to "b"; ${choice}`,
    ],
    [{ head: "c", to: "b" }, `plan: cannot tell what to compare, got --head "c" --to "b"; ${choice}`],
    [
      { from: "a", to: "b", link: "javascript:alert(1)" },
      '--link: is no link, got "javascript:alert(1)"; give an http or https URL without blanks and brackets',
    ],
  ])("%j", (options, problem) => {
    expect(refusal(() => planned(options))).toEqual([problem]);
  });

  test("repositories that cannot be compared", () => {
    expect(refusal(() => planned())).toEqual([
      '.: not a Git repository that can be read, got "fatal: not a git repository (or any of the parent directories): .git"; run it in a clone, or compare two folders with --from and --to',
    ]);
    git("init", "--quiet");
    expect(refusal(() => planned())).toEqual([
      ".: the Git repository has no commits; commit something, or compare two folders with --from and --to",
    ]);
    commit({ "README.md": "" });
    expect(refusal(() => planned())).toEqual([
      "infrastructure/overlays: declares no cluster; run k3s-gitops new cluster <name>",
    ]);
    expect(refusal(() => planned({ head: "nope" }))).toEqual([
      '--head: names no commit, got "nope"; fetch it, or name another branch, tag or commit',
    ]);
    for (const base of ["nope", "", "--all", "HEAD^{tree}", "a b"]) {
      expect(refusal(() => planned({ base }))).toEqual([
        `--base: names no commit, got ${JSON.stringify(base)}; fetch it, or name another branch, tag or commit`,
      ]);
    }
    git("tag", "old");
    git("switch", "--quiet", "--orphan", "unrelated");
    commit({ "other.md": "" });
    expect(refusal(() => planned({ base: "old" }))).toEqual([
      '--base: shares no commit with HEAD, got "old"; name a revision with a common history',
    ]);
  });

  test("a dist/ that is half written", () => {
    writeSources(root, { "dist/.k3s-gitops-staging/journal.json": "{}" });
    expect(refusal(() => planned())).toEqual([
      "dist/.k3s-gitops-staging/journal.json: is left of a synth that was killed; run npm run synth, which undoes it first",
    ]);
  });

  test("folders that are not there", () => {
    writeFileSync(join(root, "file"), "");
    mkdirSync(join(root, "folder"));
    const refused = (from: string, to: string) =>
      refusal(() => planned({ from: join(root, from), to: join(root, to) }));
    expect(refused("folder", "nope")).toEqual(["nope: does not exist; correct the path"]);
    expect(refused("file", "folder")).toEqual(["file: is not a folder; name the folder that it lies in"]);
  });

  test("links that stand for manifests", () => {
    mkdirSync(join(root, "to/home"), { recursive: true });
    symlinkSync("..", join(root, "to/home/loop"));
    symlinkSync("self.yaml", join(root, "to/home/self.yaml"));
    const followed = "a symbolic link, which is not followed; replace it with what it stands for, or remove it";
    expect(refusal(() => between({}, {}))).toEqual([`to/home/loop: ${followed}`, `to/home/self.yaml: ${followed}`]);
  });

  test("files that cannot be read, with their side, and writes nothing", () => {
    const size = 52_428_800;
    const from = { "home/web/a.yaml": "a: [\n", "home/web/same.yaml": "not: a manifest\n" };
    const to = {
      "home/web/a.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata:\n\tname: a\n",
      "home/web/binary.yaml": "\0\u0001",
      "home/web/large.yaml": "a".repeat(size),
      "home/web/same.yaml": "not: a manifest\n",
      "home/bootstrap/nodes/server-1/files/etc/rancher/k3s/config.yaml":
        "cluster-cidr: 10.42.0.0/16\ncluster-cidr: 10.44.0.0/16\n",
    };
    expect(refusal(() => between(from, to))).toEqual([
      "from/home/web/a.yaml:2:1: deficient indentation; correct the YAML",
      'to/home/bootstrap/nodes/server-1/files/etc/rancher/k3s/config.yaml:2:1: duplicate key, got "cluster-cidr"; remove or rename one of them',
      "to/home/web/a.yaml:4:1: a tab in the indentation; indent with spaces",
      "to/home/web/binary.yaml:1:1: a null byte, as in binary data or UTF-16; save it as text in UTF-8, or move it away",
      `to/home/web/large.yaml: larger than the 10000000 bytes that Argo CD reads for an application, got ${size} bytes; split it up`,
    ]);
    expect([...readTree(root).keys()].filter((path) => path.includes("."))).toEqual([
      ...Object.keys(from).map((path) => `from/${path}`),
      ...Object.keys(to)
        .map((path) => `to/${path}`)
        .sort(),
    ]);
  });
});

test("reads all ways to write the same manifests", () => {
  const plain = configMap("a", '"1"');
  const list = `apiVersion: v1\nkind: List\nitems:\n  - ${plain.trimEnd().replaceAll("\n", "\n    ")}\n`;
  const merged = plain.replace("\ndata:\n", "\ndata:\n  <<:\n    key: x\n");
  const anchored = plain.replace('key: "1"', 'key: &a "1"').replace("name: a", "name: a\n  labels: {}");
  const twice = `---\n# nothing\n---\n${plain}---\n---\n${configMap("b", '"1"')}---\n`;
  const variants = {
    "\ufeff": `\ufeff${plain}`,
    crlf: plain.replaceAll("\n", "\r\n"),
    list,
    merged,
    json: JSON.stringify({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "a", namespace: "web" },
      data: { key: "1" },
    }),
  };
  for (const [name, text] of Object.entries(variants)) {
    expect([name, between({ "home/web/a.yaml": plain }, { "home/web/a.yaml": text }).out]).toEqual([
      name,
      "from → to\n1 unchanged\n",
    ]);
  }
  expect(between({ "home/web/a.yaml": plain }, { "home/web/a.yaml": anchored }).out).toContain("1 changed");
  expect(between({ "home/web/a.yaml": plain }, { "home/web/a.yaml": twice }).out).toBe(
    "from → to\n1 added, 1 unchanged\n\nhome / web\n  + ConfigMap web/b\n",
  );
  expect(between({ "home/web/a.yaml": plain }, { "home/web/a.yaml": "# nothing\n" }).out).toBe(
    "from → to\n1 removed · 1 warning\n\nhome / web\n  - ConfigMap web/a\n      ! deleted: pods that use it cannot start again\n",
  );
});

import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ruleList } from "../checks/list.ts";
import { readTree } from "../writer/testing.ts";
import {
  applicationSource,
  overlaySource,
  repository,
  run,
  shareCache,
  smallRepository,
  writeSources,
} from "./testing.ts";

shareCache();

const whoami = "applications/workloads/whoami.app.ts";

/** A server with a mistake of spelling, a ConfigMap that is nearly there, and root rights that somebody accepts. */
const faulty = applicationSource(`build: ({ chart }) => {
  new ApiObject(chart, "settings", { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "settings" } });
  new ApiObject(chart, "web", {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: "web", annotations: { "silence.k3s-gitops/pod-run-as-user": "a test" } },
    spec: {
      selector: { matchLabels: { app: "web" } },
      template: {
        metadata: { labels: { app: "web" } },
        spec: {
          automountServiceAccountToken: false,
          securityContext: { runAsNonRoot: true, runAsUser: 0, seccompProfile: { type: "RuntimeDefault" } },
          containers: [
            {
              name: "web",
              image: "traefik/whoami:v1.11.0",
              imagePullPolcy: "Always",
              envFrom: [{ configMapRef: { name: "setings" } }],
              resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { memory: "64Mi" } },
              securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } },
            },
          ],
        },
      },
    },
  });
}`);

/** The line of a file, from 1, that holds a text. */
function lineOf(root: string, file: string, text: string): number {
  return (
    readFileSync(join(root, file), "utf8")
      .split("\n")
      .findIndex((line) => line.includes(text)) + 1
  );
}

function git(root: string, ...args: readonly string[]): string {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
  const { status, stdout, stderr } = spawnSync("git", [...identity, ...args], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

describe("check", () => {
  test("accepts a repository without problems, and writes nothing", () => {
    const root = repository();
    const before = readTree(root);
    expect(run(root, ["check"], { cwd: "applications" })).toEqual({
      status: 0,
      stdout: "8 objects: no problems\n",
      stderr: "",
    });
    expect(run(root, ["check", "--list"]).stdout).toBe(ruleList());
    expect([...readTree(root).keys()]).toEqual([...before.keys()]);
  });

  test("shows each problem with its line in dist/, its source and what was probably meant", () => {
    const studio = { "infrastructure/overlays/studio.ts": overlaySource("studio") };
    const root = repository({ ...smallRepository, ...studio, "applications/workloads/web.app.ts": faulty });
    const text = run(root, ["check", "--cluster", "home"]);
    const json = run(root, ["check", "--json", "--cluster", "home"]);
    expect(run(root, ["check", "--json"]).stdout).toContain('"clusters":["home","studio"]');
    run(root, ["synth", "--no-check"]);

    const file = "dist/home/web/Deployment-web.yaml";
    const [schema, missing, silenced] = ["imagePullPolcy", "setings", "runAsUser"].map((part) =>
      lineOf(root, file, part),
    );
    expect(text).toEqual({
      status: 1,
      stdout: [
        `${file}:${missing} error missing-config-map`,
        '  Deployment web/web spec.template.spec.containers[0].envFrom[0].configMapRef.name names ConfigMap web/setings, which does not exist; did you mean "settings"?',
        "  expected settings",
        "  made by applications/workloads/web.app.ts",
        `${file}:${schema} error schema`,
        "  Deployment web/web spec.template.spec.containers[0].imagePullPolcy is an unknown field; did you mean imagePullPolicy?",
        "  made by applications/workloads/web.app.ts",
        "",
        "12 objects: 2 errors, 1 silenced",
        "",
      ].join("\n"),
      stderr: "",
    });
    const problem = {
      severity: "error",
      clusters: ["home"],
      application: "web",
      object: { apiVersion: "apps/v1", kind: "Deployment", namespace: "web", name: "web" },
      file,
      source: "applications/workloads/web.app.ts",
      silenced: null,
    };
    expect([json.status, JSON.parse(json.stdout), json.stderr]).toEqual([
      1,
      {
        version: 1,
        problems: [
          {
            ...problem,
            rule: "missing-config-map",
            line: missing,
            path: "spec.template.spec.containers[0].envFrom[0].configMapRef.name",
            message: 'names ConfigMap web/setings, which does not exist; did you mean "settings"?',
            expected: "settings",
            suggestion: "settings",
          },
          {
            ...problem,
            rule: "schema",
            line: schema,
            path: "spec.template.spec.containers[0].imagePullPolcy",
            message: "is an unknown field; did you mean imagePullPolicy?",
            expected: null,
            suggestion: "imagePullPolicy",
          },
          {
            ...problem,
            rule: "pod-run-as-user",
            line: silenced,
            path: "spec.template.spec.securityContext.runAsUser",
            message:
              "runs as root, which the Pod Security level restricted of namespace web forbids; choose another user, like 65532",
            expected: "a user from 1 on",
            suggestion: null,
            silenced: "a test",
          },
        ],
        mistakes: [],
        summary: { objects: 12, errors: 2, warnings: 0 },
        charts: { all: 0, unseen: 0 },
      },
      "",
    ]);
  });

  test("refuses clusters that there are none of, and a dist/ that is half written", () => {
    const root = repository({ ...smallRepository, "dist/.k3s-gitops-staging/journal.json": "{}" });
    const refused = {
      status: 1,
      stdout: "",
      stderr:
        "dist/.k3s-gitops-staging/journal.json: is left of a synth that was killed; run npm run synth, which undoes it first\n\n1 problem\n",
    };
    expect(run(root, ["check"])).toEqual(refused);
    expect(run(root, ["plan"])).toEqual(refused);
    rmSync(join(root, "dist"), { recursive: true });
    expect(run(root, ["check", "--cluster", "hoem"]).stderr).toBe(
      '--cluster: names no cluster, got "hoem"; did you mean "home"?\n\n1 problem\n',
    );
  });

  test("checks a folder from where it is called, and names every file that is none of manifests", () => {
    const definition = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: web\n  labls: {}\n";
    const root = repository({
      ...smallRepository,
      "elsewhere/other/a.yaml": definition,
      "broken/a.yaml": "kind: b: c\n",
    });
    expect(run(root, ["check", "--dir", "other", "--kubernetes", "1.36"], { cwd: "elsewhere" })).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(
        /\nother\/a\.yaml:5 error schema\n {2}Namespace web metadata\.labls is an unknown field; did you mean labels\?\n/,
      ),
      stderr: "",
    });
    expect(run(root, ["check", "--dir", "broken"])).toEqual({
      status: 1,
      stdout: "broken/a.yaml:1:8: bad indentation of a mapping entry; correct the YAML\n\n0 objects: 1 error\n",
      stderr: "",
    });
  });
});

describe("plan", () => {
  test("shows what the working tree changes, and ends as it was asked to", () => {
    const root = repository();
    run(root, ["synth"]);
    git(root, "init", "--quiet");
    git(root, "add", "--all", "dist");
    git(root, "commit", "--quiet", "--message", "a");
    const id = git(root, "rev-parse", "HEAD");
    const sides = `HEAD at ${id.slice(0, 10)} → working tree at ${id.slice(0, 10)}\n`;
    expect(run(root, ["plan", "--detailed-exitcode", "--fail-on", "danger"])).toEqual({
      status: 0,
      stdout: `${sides}8 unchanged\n`,
      stderr: "",
    });

    writeSources(root, {
      [whoami]: (smallRepository[whoami] ?? "").replace("v1.11.0", "v1.10.4"),
      "infrastructure/overlays/home.ts": overlaySource("home", { network: { clusterCidr: "10.44.0.0/16" } }),
      "applications/workloads/empty.app.ts": applicationSource(),
    });
    const old = readTree(join(root, "dist"));
    const stale = run(root, ["plan", "--detailed-exitcode"], { cwd: "applications" });
    expect(readTree(join(root, "dist"))).toEqual(old);
    expect(run(root, ["synth"]).stderr).toContain("network.clusterCidr: was 10.42.0.0/16 when the cluster was created");
    run(root, ["synth", "--no-check"]);
    const dist = readTree(join(root, "dist"));
    const changed = run(root, ["plan", "--detailed-exitcode"], { cwd: "applications" });
    const note = "dist/ is stale in 7 files: this is what synth would make of it\n";
    expect(stale).toEqual({ ...changed, stdout: changed.stdout.replace(sides, sides + note) });
    expect(changed).toEqual({
      status: 2,
      stdout: [
        sides.trimEnd(),
        "2 added, 3 changed, 7 unchanged · 2 dangers · 1 workload restarts",
        "",
        "DANGER",
        "  k3s-setting-fixed  K3sConfiguration home-1 (home / bootstrap)",
        "                     cluster-cidr changes: pods and nodes keep the addresses of the old pod network: build a new cluster, or put it back",
        "  image-downgraded   Deployment whoami/whoami (home / whoami)",
        "                     traefik/whoami goes from v1.11.0 back to v1.10.4: it may not read the data that the newer version wrote",
        "",
        "home / bootstrap",
        "  ~ File home/bootstrap/cluster.env",
        "          … 4 equal lines",
        "          DATASTORE='sqlite'",
        "          FLANNEL_BACKEND='vxlan'",
        "          EMBEDDED_REGISTRY='false'",
        "        - CLUSTER_CIDR='10.42.0.0/16'",
        "        + CLUSTER_CIDR='10.44.0.0/16'",
        "          SERVICE_CIDR='10.43.0.0/16'",
        "          REPOSITORY_URL='https://git.example.com/platform.git'",
        "          REPOSITORY_REVISION='HEAD'",
        "          … 14 equal lines",
        "  ~ K3sConfiguration home-1",
        "      cluster-cidr  10.42.0.0/16 → 10.44.0.0/16",
        "      ! k3s-setting-fixed: cluster-cidr changes: pods and nodes keep the addresses of the old pod network: build a new cluster, or put it back",
        "",
        "home / empty",
        "  + Namespace empty",
        "  + NetworkPolicy empty/default-deny",
        "",
        "home / whoami",
        "  ~ Deployment whoami/whoami",
        "      spec.template.spec.containers[name=whoami].image  traefik/whoami:v1.11.0 → traefik/whoami:v1.10.4",
        "      ! image-downgraded: traefik/whoami goes from v1.11.0 back to v1.10.4: it may not read the data that the newer version wrote",
        "      ↻ restarts: Deployment whoami/whoami: pods are replaced in a rolling update: spec.containers[name=whoami].image changes",
        "",
      ].join("\n"),
      stderr: "",
    });
    expect(run(root, ["plan", "--detailed-exitcode", "--fail-on", "danger", "--base", "HEAD"])).toEqual({
      ...changed,
      status: 3,
    });
    expect(JSON.parse(run(root, ["plan", "--json"]).stdout)).toMatchObject({ version: 1, stale: [] });
    expect(readTree(join(root, "dist"))).toEqual(dist);
  });

  test("shows what synth would make where there is no dist/ yet, and what it would remove", () => {
    const root = repository();
    git(root, "init", "--quiet");
    git(root, "commit", "--quiet", "--allow-empty", "--message", "a");
    expect(run(root, ["plan"]).stdout).toMatch(/\ndist\/ is stale in 20 files: .*\n17 added\n/s);
    expect([...readTree(root).keys()]).not.toContain("dist");
    run(root, ["synth"]);
    git(root, "add", "--all", "dist");
    git(root, "commit", "--quiet", "--message", "b");
    rmSync(join(root, whoami));
    const { stale, summary } = JSON.parse(run(root, ["plan", "--json"]).stdout);
    expect(stale).toContain("home/whoami/Deployment-whoami.yaml");
    expect(summary).toMatchObject({ added: 0, removed: 6 });
    expect(JSON.parse(run(root, ["plan", "--json", "--head", "HEAD"]).stdout)).toMatchObject({
      stale: [],
      summary: { removed: 0, unchanged: 8 },
    });
  });

  test("names what keeps synth from making it, as check does", () => {
    const root = repository();
    git(root, "init", "--quiet");
    git(root, "commit", "--quiet", "--allow-empty", "--message", "a");
    run(root, ["synth"]);
    writeSources(root, { "dist/home/whoami/evil.yaml": "" });
    const foreign = `dist/home/whoami/evil.yaml: was not generated by k3s-gitops; move it out of ${root}/dist/home or delete it`;
    expect(run(root, ["plan"])).toEqual({
      status: 1,
      stdout: "",
      stderr: `${foreign.replace(`${root}/`, "")}\n\n1 problem\n`,
    });
    rmSync(join(root, "dist"), { recursive: true });
    writeSources(root, { [whoami]: applicationSource("namespace: 1") });
    const { mistakes } = JSON.parse(run(root, ["check", "--json"]).stdout);
    expect(mistakes).not.toEqual([]);
    expect(JSON.parse(run(root, ["plan", "--json"]).stdout)).toMatchObject({ version: 1, mistakes });
    expect(run(root, ["plan", "--json", "--format", "html"]).stderr).toBe(
      "error: option '--json' cannot be used with option '--format <format>'\n",
    );
  });

  test("compares folders from where it is called", () => {
    const root = repository();
    run(root, ["synth", "--out", "before"]);
    expect(run(root, ["plan", "--from", "../before", "--to", "../before"], { cwd: "applications" }).stdout).toBe(
      "../before → ../before\n8 unchanged\n",
    );
    writeSources(root, { "after/home/a/a.yaml": "a: b: c\n" });
    expect(run(root, ["plan", "--from", "before", "--to", "after"])).toEqual({
      status: 1,
      stdout: "",
      stderr: "after/home/a/a.yaml:1:5: bad indentation of a mapping entry; correct the YAML\n\n1 problem\n",
    });
    expect(run(root, ["plan"]).stderr).toMatch(/: not a Git repository that can be read, /);
    git(root, "init", "--quiet");
    expect(run(root, ["plan"]).stderr).toMatch(/: the Git repository has no commits; /);
  });

  test("does not mind a reader that has seen enough", () => {
    const root = repository();
    const text = Array.from({ length: 20_000 }, (_, line) => `  key-${line}: "a value"\n`).join("");
    writeSources(root, {
      "a/home/web/a.yaml": `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n${text}`,
      "b/none": "",
    });
    const shell =
      '"$0" lib/cli/k3s-gitops.cjs plan --from a --to b --full --format html | head -c 15; echo "$PIPESTATUS"';
    const { stdout, stderr } = spawnSync("bash", ["-c", shell, process.execPath], { cwd: root, encoding: "utf8" });
    expect([stdout, stderr]).toEqual(["<!doctype html>0\n", ""]);
  });
});

test.each([
  [
    "an unknown format",
    ["plan", "--format", "xml"],
    "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are text, markdown, json, html.\n",
  ],
  [
    "an unknown reason to fail",
    ["plan", "--fail-on", "warning"],
    "error: option '--fail-on <what>' argument 'warning' is invalid. Allowed choices are danger.\n",
  ],
])("fails with %s", (_, args, stderr) => {
  expect(run(repository(), args)).toEqual({ status: 1, stdout: "", stderr });
});

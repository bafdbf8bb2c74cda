import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { clusterJsonSchema } from "../cluster/define-cluster.ts";
import { readTree } from "../writer/testing.ts";
import { applicationTemplate, exampleManifest } from "./new-application.ts";
import {
  applicationSource,
  checkTypes,
  distOf,
  overlaySource,
  repository,
  run,
  shareCache,
  smallRepository,
  writeSources,
} from "./testing.ts";

shareCache();

const smallTree = [
  "home",
  "home/README.md",
  "home/RECOVERY.md",
  "home/bootstrap",
  "home/bootstrap/cluster.env",
  "home/bootstrap/nodes",
  "home/bootstrap/nodes/home-1",
  "home/bootstrap/nodes/home-1/files",
  "home/bootstrap/nodes/home-1/files/etc",
  "home/bootstrap/nodes/home-1/files/etc/rancher",
  "home/bootstrap/nodes/home-1/files/etc/rancher/k3s",
  "home/bootstrap/nodes/home-1/files/etc/rancher/k3s/admission.yaml",
  "home/bootstrap/nodes/home-1/files/etc/rancher/k3s/audit-policy.yaml",
  "home/bootstrap/nodes/home-1/files/etc/rancher/k3s/config.yaml",
  "home/bootstrap/nodes/home-1/files/etc/systemd",
  "home/bootstrap/nodes/home-1/files/etc/systemd/system",
  "home/bootstrap/nodes/home-1/files/etc/systemd/system/k3s-backup.service",
  "home/bootstrap/nodes/home-1/files/etc/systemd/system/k3s-backup.timer",
  "home/bootstrap/nodes/home-1/files/etc/systemd/system/k3s.service",
  "home/bootstrap/nodes/home-1/files/etc/systemd/system/k3s.service.d",
  "home/bootstrap/nodes/home-1/files/etc/systemd/system/k3s.service.d/50-backup.conf",
  "home/bootstrap/nodes/home-1/files.sha256",
  "home/bootstrap/nodes/home-1/node.env",
  "home/certificates",
  "home/certificates/Namespace-certificates.yaml",
  "home/certificates/NetworkPolicy-default-deny.yaml",
  "home/whoami",
  "home/whoami/Deployment-whoami.yaml",
  "home/whoami/Ingress-whoami.yaml",
  "home/whoami/Namespace-whoami.yaml",
  "home/whoami/NetworkPolicy-allow-ingress-whoami-80.yaml",
  "home/whoami/NetworkPolicy-default-deny.yaml",
  "home/whoami/Service-whoami.yaml",
];

describe("synth", () => {
  test("writes dist/, and what has not changed never again", () => {
    const root = repository();
    expect(run(root, ["synth"])).toEqual({
      status: 0,
      stdout: "1 cluster, 2 applications, 8 objects: 20 files written, 0 unchanged, 0 removed in N s\n",
      stderr: "",
    });
    expect([...readTree(join(root, "dist")).keys()]).toEqual(smallTree);
    const before = distOf(root);
    expect(run(root, ["synth"]).stdout).toBe(
      "1 cluster, 2 applications, 8 objects: 0 files written, 20 unchanged, 0 removed in N s\n",
    );
    expect(distOf(root)).toEqual(before);

    // As long as the old one.
    const path = "applications/workloads/whoami.app.ts";
    writeSources(root, { [path]: (smallRepository[path] ?? "").replace("v1.11.0", "v1.10.4") });
    expect(JSON.parse(run(root, ["synth", "--json"]).stdout)).toMatchObject({
      written: ["home/whoami/Deployment-whoami.yaml"],
      unchanged: 19,
      removed: [],
    });

    rmSync(join(root, "applications/workloads/whoami.app.ts"));
    expect(JSON.parse(run(root, ["synth", "--json"]).stdout)).toEqual({
      version: 1,
      clusters: ["home"],
      applications: 1,
      inNoCluster: [],
      objects: 2,
      charts: { all: 0, unseen: 0 },
      warnings: 0,
      written: ["home/README.md"],
      unchanged: 13,
      removed: smallTree.filter((path) => path.startsWith("home/whoami/")),
    });
    expect(run(root, ["synth", "--quiet"])).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  test("writes the same bytes for any order of files, time zone, locale and working directory", () => {
    const root = repository();
    run(root, ["synth"]);
    const expected = readTree(join(root, "dist"));

    rmSync(join(root, "dist"), { recursive: true });
    const env = { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
    run(root, ["synth"], { cwd: "applications/workloads", env });
    expect(readTree(join(root, "dist"))).toEqual(expected);

    const other = repository(Object.fromEntries(Object.entries(smallRepository).reverse()));
    run(other, ["synth"], { env: { TZ: "America/St_Johns", LC_ALL: "C", NO_COLOR: "1", CI: "true" } });
    expect(readTree(join(other, "dist"))).toEqual(expected);
  });

  test("writes the clusters that are named, where it is told to, and removes those that are gone", () => {
    const studio = { "infrastructure/overlays/studio.ts": overlaySource("studio") };
    const root = repository({ ...smallRepository, ...studio });
    const files = "8 objects: 20 files written, 0 unchanged, 0 removed in N s\n";
    const options = ["--cluster", "studio", "--out", "elsewhere"];
    expect(run(root, ["synth", ...options], { cwd: "applications" }).stdout).toBe(
      `1 cluster, 2 applications, ${files}`,
    );
    expect(readdirSync(root)).not.toContain("dist");
    expect(readdirSync(join(root, "applications/elsewhere"))).toEqual(["studio"]);

    const both = run(root, ["synth", "--cluster", "studio", "--cluster", "home"]).stdout;
    expect(both).toBe("2 clusters, 4 applications, 16 objects: 40 files written, 0 unchanged, 0 removed in N s\n");
    run(root, ["synth", "--cluster", "home"]);
    expect(readdirSync(join(root, "dist"))).toEqual(["home", "studio"]);

    rmSync(join(root, "infrastructure/overlays/studio.ts"));
    expect(run(root, ["synth"]).stdout).toBe(
      "1 cluster, 2 applications, 8 objects: 0 files written, 20 unchanged, 20 removed in N s\n",
    );
    expect(readdirSync(join(root, "dist"))).toEqual(["home"]);
  });

  test("lets overlays share what lies in a folder below", () => {
    const overlay = overlaySource("home").replace(/^/, 'import { k3sVersion } from "./shared/versions.ts";\n');
    const root = repository({
      ...smallRepository,
      "infrastructure/overlays/home.ts": overlay.replace(/"k3sVersion":"[^"]+"/, "k3sVersion"),
      "infrastructure/overlays/shared/versions.ts": 'export const k3sVersion = "v1.36.4+k3s1";\n',
    });
    expect(run(root, ["synth", "--quiet"])).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(readTree(join(root, "dist")).get("home/bootstrap/nodes/home-1/node.env")).toContain("v1.36.4+k3s1");
  });

  test("tells of applications that no cluster runs", () => {
    const off = (condition: string) => applicationSource(`enabled: (cluster) => ${condition}`);
    const root = repository({
      ...smallRepository,
      "infrastructure/overlays/studio.ts": overlaySource("studio"),
      "operators/a/metallb.app.ts": off('cluster.loadBalancer.type === "metallb"'),
      "operators/a/studio.app.ts": off('cluster.name === "studio"'),
    });
    expect(run(root, ["synth", "--cluster", "home"]).stdout).toBe(
      "1 cluster, 2 applications (1 more in no cluster), 8 objects: 20 files written, 0 unchanged, 0 removed in N s\n",
    );
    expect(JSON.parse(run(root, ["synth", "--cluster", "home", "--json"]).stdout)).toMatchObject({
      inNoCluster: ["metallb"],
    });
    expect(run(root, ["synth", "--explain", "studio"]).stdout).toBe(
      "home\nstudio: does not run, because enabled in operators/a/studio.app.ts says no\n\nstudio\nstudio: wave 0\n  waits for nothing\n  asks for no hardware that is seen here\n",
    );
  });

  test("explains an application of every cluster that runs it, and writes nothing", () => {
    const root = repository({ ...smallRepository, "infrastructure/overlays/studio.ts": overlaySource("studio") });
    const explanation = [
      "whoami: wave 1",
      "  waits for certificates (wave 0): its Ingress whoami/whoami needs ClusterIssuer self-signed",
      "  asks for 0.01 processors and 64 MiB of memory",
      "",
    ].join("\n");
    expect(run(root, ["synth", "--cluster", "home", "--explain", "whoami"])).toEqual({
      status: 0,
      stdout: explanation,
      stderr: "",
    });
    expect(run(root, ["synth", "--cluster", "home", "--explain"]).stdout).toBe(
      `certificates: wave 0\n  waits for nothing\n  asks for no hardware that is seen here\n${explanation}All nodes together need at least 2.01 processors and 2.1 GiB of memory: K3s, and what Kubernetes sets aside for the pods\n`,
    );
    expect(run(root, ["synth", "--explain", "whoami"]).stdout).toBe(`home\n${explanation}\nstudio\n${explanation}`);
    expect(run(root, ["synth", "--explain", "whoammi"])).toEqual({
      status: 1,
      stdout: "",
      stderr:
        '--explain: names no application, got "whoammi"; did you mean "whoami"?\n\n1 problem, nothing was written\n',
    });
    expect(readdirSync(root)).not.toContain("dist");
  });

  test("prints the JSON Schema of a cluster, even of a repository with mistakes", () => {
    const root = repository({ "infrastructure/overlays/home.ts": overlaySource("other") });
    const { status, stdout, stderr } = run(root, ["synth", "--print-schema"]);
    expect([status, JSON.parse(stdout), stderr]).toEqual([0, clusterJsonSchema(), ""]);
    expect(readdirSync(root)).not.toContain("dist");
  });
});

describe("new", () => {
  const filled = ["--domain=studio.example.com", "--repository=https://git.example.com/a.git", "--address=10.1.0.10"];

  test("writes an application and a cluster that compile and run as they are", () => {
    const root = repository();
    expect(run(root, ["new", "application", "hello"], { cwd: "applications" })).toEqual({
      status: 0,
      stdout: "applications/workloads/hello.app.ts\n",
      stderr: "",
    });
    expect(run(root, ["new", "application", "deep", "--shape=cron", "--folder=infrastructure/base/net"]).stdout).toBe(
      "infrastructure/base/net/deep.app.ts\n",
    );
    for (const shape of ["stateful", "chart", "manifests"] as const) {
      const text = applicationTemplate(shape, `a-${shape}`, "../../lib");
      writeSources(root, { [`applications/workloads/a-${shape}.app.ts`]: text });
    }
    writeSources(root, { "applications/workloads/a-manifests/config-map.yaml": exampleManifest("a-manifests") });
    expect(run(root, ["new", "cluster", "studio", ...filled])).toEqual({
      status: 0,
      stdout: "infrastructure/overlays/studio.ts\n",
      stderr: "",
    });
    expect(run(root, ["synth"])).toEqual({
      status: 0,
      stdout:
        "2 clusters, 14 applications, 56 objects: 82 files written, 0 unchanged, 0 removed in N s; 1 of 1 chart not seen, run npm run charts\n",
      stderr: "",
    });
    expect(checkTypes(root)).toEqual({ status: 0, stdout: "" });
  });

  test("guesses nothing of a cluster", () => {
    const root = repository();
    expect(run(root, ["new", "cluster", "studio"]).status).toBe(0);
    const where = 'infrastructure/overlays/studio.ts cluster "studio"';
    expect(run(root, ["synth"]).stderr.split("\n")).toEqual([
      `${where} domain: is not a DNS name, got ""; write at least two labels of a-z, 0-9 and -, like "home.example.com"`,
      `${where} repository.url: is not a Git URL without credentials, got ""; write it like "https://git.example.com/platform.git"; credentials belong in the Secret that the README names`,
      `${where} nodes.studio-1.address: is not an IPv4 address that a node can have, got ""; write that of its LAN interface, like "192.168.1.10"`,
      "",
      "3 problems, nothing was written",
      "",
    ]);
  });

  test("fails without a trace, and works in a repository with mistakes", () => {
    const root = repository({ ...smallRepository, "operators/broken.app.ts": "export default {" });
    expect(run(root, ["new", "application", "whoami"])).toEqual({
      status: 1,
      stdout: "",
      stderr:
        "applications/workloads/whoami.app.ts: exists already; choose another name\n\n1 problem, nothing was written\n",
    });
    expect(run(root, ["new", "cluster", "studio"]).status).toBe(0);
  });
});

test.each([
  ["an unknown option", ["synth", "--jsn"], "error: unknown option '--jsn'\n(Did you mean --json?)\n"],
  ["an unknown command", ["snyth"], "error: unknown command 'snyth'\n(Did you mean synth?)\n"],
  [
    "an argument too many",
    ["synth", "home"],
    "error: too many arguments for 'synth'. Expected 0 arguments but got 1.\n",
  ],
  ["an argument too few", ["new", "cluster"], "error: missing required argument 'name'\n"],
])("fails with %s", (_, args, stderr) => {
  expect(run(repository(), args)).toEqual({ status: 1, stdout: "", stderr });
});

test("shows what it can do when asked, and when it is not told what to do", () => {
  const root = repository();
  const asked = run(root, ["--help"]);
  expect(asked).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Usage: k3s-gitops /), stderr: "" });
  expect(run(root, [])).toEqual({ status: 1, stdout: "", stderr: asked.stdout });
});

test("says its version, what options are by default, and how a shell completes them", () => {
  const root = repository();
  const version = run(root, ["-V"]);
  expect(version).toEqual({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: "" });
  expect(run(root, ["--version"])).toEqual(version);
  expect(run(root, ["check", "--help"]).stdout.replace(/\s+/g, " ")).toContain(
    "--cluster <name> only this cluster; may be repeated (default: every cluster)",
  );
  expect(run(root, ["completion", "bash"]).stdout).toContain("\ncomplete -F _k3s_gitops k3s-gitops\n");
  expect(run(root, ["completion", "csh"])).toEqual({
    status: 1,
    stdout: "",
    stderr:
      "error: command-argument value 'csh' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish.\n",
  });
});

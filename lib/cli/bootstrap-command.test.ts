import { spawn } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { whyNoHosts, withHosts } from "../hosts/testing/ssh-host.ts";
import { run, shareCache } from "./testing.ts";
import { repositoryWith, repositoryWithHosts, twoNodes, withoutSsh } from "./testing-hosts.ts";

shareCache();

describe("a dry run", { timeout: 60_000 }, () => {
  test("tells what would be done where, and connects to nobody", () => {
    const root = repositoryWith(twoNodes);
    expect(run(root, ["bootstrap", "home", "--dry-run", "--until", "agents"], { env: withoutSsh })).toEqual({
      status: 0,
      stdout: [
        "cluster home: would do, and has done nothing",
        "copy: copy the bundle to /var/lib/k3s-gitops/bundle",
        "  home-1  root@192.168.1.10",
        "  home-2  admin@192.168.1.11 through door",
        "preflight: sh scripts/preflight.sh NODE, where K3s is not installed yet",
        "  home-1  root@192.168.1.10",
        "  home-2  admin@192.168.1.11 through door",
        "first-server: sh scripts/install-k3s.sh NODE, then wait until it is ready",
        "  home-1  root@192.168.1.10",
        "agents: sh scripts/install-k3s.sh NODE together, then wait until they are ready",
        "  home-2  admin@192.168.1.11 through door",
        "",
      ].join("\n"),
      stderr: "",
    });
    expect(JSON.parse(run(root, ["bootstrap", "home", "--dry-run", "--json", "--only", "home-2"]).stdout)).toEqual({
      version: 1,
      cluster: "home",
      steps: ["copy", "preflight", "agents"].map((stage) => ({ stage, nodes: ["home-2"] })),
    });
  });

  test("of what cannot be done says why", () => {
    const root = repositoryWith(twoNodes);
    const problems = [
      [["bootstrap", "office"], '--cluster: names no cluster, got "office"; use one of home'],
      [
        ["bootstrap", "home", "--only", "home-1,home-3"],
        'cluster home: has no node of this name, got "home-3"; did you mean "home-1"?',
      ],
    ] as const;
    for (const [args, problem] of problems) {
      expect(run(root, [...args, "--dry-run"])).toEqual({ status: 1, stdout: "", stderr: `${problem}\n\n1 problem\n` });
    }
  });

  test("a bundle that synth would make anew is not brought to hosts", () => {
    const root = repositoryWith(twoNodes);
    const problem = (path: string) =>
      `${path}: is not what the sources make; run npm run synth, commit and push\n\n1 problem\n`;
    const bundle = "dist/home/bootstrap";
    appendFileSync(join(root, bundle, "cluster.env"), "CLUSTER='office'\n");
    expect(run(root, ["bootstrap", "home", "--dry-run"]).stderr).toBe(problem(`${bundle}/cluster.env`));
    rmSync(join(root, bundle), { recursive: true });
    expect(run(root, ["bootstrap", "home", "--dry-run"]).stderr).toBe(problem(bundle));
  });
});

test("without ssh, a person is told so", { timeout: 60_000 }, () => {
  const root = repositoryWith(twoNodes);
  expect(run(root, ["bootstrap", "home"], { env: withoutSsh })).toEqual({
    status: 1,
    stdout: "",
    stderr: "no-such-ssh: is not installed; install OpenSSH, or have SSH name the program\n\n1 problem\n",
  });
});

describe.skipIf(whyNoHosts !== undefined)(`a cluster is made${withHosts}`, { timeout: 90_000 }, () => {
  test("and the kubeconfig with it, which replaces nobody else's", async () => {
    const { cluster, root, env, kubeconfig } = await repositoryWithHosts();
    const { status, stdout, stderr } = run(root, ["bootstrap", "home"], { env });
    expect([status, stdout]).toEqual([
      0,
      `https://argocd.home.example.com\n\nkubectl reaches home with: export KUBECONFIG=${kubeconfig}\n`,
    ]);
    expect(stderr).toContain("home-2  install       ready      ok       home-2\n");
    expect(readFileSync(kubeconfig, "utf8")).toContain("server: https://192.168.1.10:6443\n");
    expect(statSync(kubeconfig).mode & 0o777).toBe(0o600);

    cluster.tell("waits");
    const again = run(root, ["bootstrap", "home", "--json"], { env });
    expect(again.status).toBe(3);
    expect(JSON.parse(again.stdout)).toMatchObject({
      cluster: "home",
      waits: true,
      postInstall: ["create the Secret repository"],
      kubeconfig,
    });

    cluster.forgetCalls();
    writeFileSync(kubeconfig, "apiVersion: v1\n");
    expect(run(root, ["bootstrap", "home"], { env })).toEqual({
      status: 1,
      stdout: "",
      stderr: `${kubeconfig}: is not a kubeconfig that k3s-gitops wrote for this cluster; move it away, or name another file with --kubeconfig\n\n1 problem\n`,
    });
    expect(cluster.calls()).toEqual([]);
  });

  test("until a person ends it", async () => {
    const { cluster, root, env, kubeconfig } = await repositoryWithHosts();
    cluster.tell("hang-home-1");
    const child = spawn(
      process.execPath,
      [join(root, "lib/cli/k3s-gitops.cjs"), "bootstrap", "home", "--until", "first-server"],
      {
        cwd: root,
        env,
      },
    );
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => {
      if (!stderr.includes("downloading") && `${stderr}${chunk}`.includes("downloading")) child.kill("SIGINT");
      stderr += chunk;
    });
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect(status).toBe(130);
    expect(stderr).toMatch(/\nended; .*; to go on: npm run bootstrap -- home --until first-server\n$/);
    expect(existsSync(kubeconfig)).toBe(false);
  });
});

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Helm } from "./helm-command.ts";

const folder = mkdtempSync(join(tmpdir(), "k3s-gitops-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that answers as Helm 4.2.1 when it is asked for its version, and does `rest` otherwise. */
function program(name: string, rest: string, version = "v4.2.1"): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nif [ "$1" = version ]; then printf %s '${version}'; exit; fi\n${rest}\n`);
  chmodSync(path, 0o755);
  return path;
}

const find = (path: string) => Helm.find({ HELM: path, PATH: process.env.PATH });
const toGetHelm =
  "install Helm 4.2.1 from https://github.com/helm/helm/releases/tag/v4.2.1 " +
  'or with go install -ldflags "-X helm.sh/helm/v4/internal/version.version=v4.2.1" helm.sh/helm/v4/cmd/helm@v4.2.1, ' +
  "and have PATH or HELM name it";

test("is the one that PATH has", async () => {
  program("helm", "echo it");
  const helm = await Helm.find({ PATH: `${folder}:${process.env.PATH}` });
  expect((await helm.run([])).stdout.toString()).toBe("it\n");
});

test("fails where there is none", async () => {
  await expect(Helm.find({ PATH: join(folder, "nothing") })).rejects.toThrow(`helm: is not installed; ${toGetHelm}`);
});

test("fails with one of another version", async () => {
  const path = program("old", "", "v3.19.0");
  await expect(find(path)).rejects.toThrow(`${path}: is not Helm 4.2.1, got "v3.19.0"; ${toGetHelm}`);
});

test("fails with what is no program", async () => {
  const path = join(folder, "text");
  writeFileSync(path, "");
  await expect(find(path)).rejects.toThrow(`${path}: cannot be run, got "spawn ${path} EACCES"; ${toGetHelm}`);
});

test("knows nothing of the person who runs it, and leaves nothing behind", async () => {
  process.env.HELM_NAMESPACE = "mine";
  const helm = await find(program("environment", 'env | sort; touch "$HOME/left"; pwd'));
  delete process.env.HELM_NAMESPACE;
  const { stdout } = await helm.run([], { env: { HTTPS_PROXY: "http://proxy.example.com", HOME: "/home/me" } });
  const lines = stdout.toString().trim().split("\n");
  const home = lines.at(-1) ?? "";
  const names = lines.slice(0, -1).map((line) => line.split("=")[0]);
  expect(names.filter((name) => !["PWD", "OLDPWD", "SHLVL", "_"].includes(name ?? ""))).toEqual([
    "HELM_CACHE_HOME",
    "HELM_CONFIG_HOME",
    "HELM_DATA_HOME",
    "HELM_PLUGINS",
    "HELM_REGISTRY_CONFIG",
    "HELM_REPOSITORY_CACHE",
    "HELM_REPOSITORY_CONFIG",
    "HOME",
    "HTTPS_PROXY",
    "KUBECONFIG",
    "PATH",
    "TMPDIR",
  ]);
  expect(lines).toContain(`HOME=${home}`);
  expect(() => rmSync(home)).toThrow("ENOENT");
});

test("reads what it is given, and tells what it says and how it ends", async () => {
  const helm = await find(program("cat", "cat; echo wrong >&2; exit 3"));
  const { status, stdout, stderr } = await helm.run(["template"], { stdin: '{"a":1}' });
  expect({ status, stdout: stdout.toString(), stderr }).toEqual({ status: 3, stdout: '{"a":1}', stderr: "wrong\n" });
});

test("may end before it has read everything", async () => {
  const helm = await find(program("early", "exit 1"));
  expect((await helm.run([], { stdin: "x".repeat(10_000_000) })).status).toBe(1);
});

test("fails when it takes too long, also where others hold on to its output", async () => {
  const path = program("slow", "sleep 5");
  const helm = await find(path);
  await expect(helm.run([], { timeoutMs: 200 })).rejects.toThrow(`${path}: took longer than 0.2 s; try it again`);
});

test("fails when it writes without end", async () => {
  const path = program("endless", "yes");
  const helm = await find(path);
  await expect(helm.run([])).rejects.toThrow(
    `${path}: wrote more than 104857600 bytes; have the chart make less, Argo CD takes no more either`,
  );
});

test("runs as often at the same time as there are processors", async () => {
  const running = mkdtempSync(join(folder, "running-"));
  const helm = await find(program("count", `cd ${running}; touch $$; sleep 0.2; ls | wc -l; rm $$`));
  const counts = await Promise.all(Array.from({ length: 2 * availableParallelism() + 1 }, () => helm.run([])));
  const most = Math.max(...counts.map(({ stdout }) => Number(stdout.toString())));
  expect(most).toBeLessThanOrEqual(availableParallelism());
});

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { overlaySource, repository, run, shareCache, smallRepository, writeSources } from "./testing.ts";
import { program } from "./testing-package.ts";

shareCache();

const begin = readFileSync(join(import.meta.dirname, "../../bootstrap/package/install.sh"), "utf8");
/** Says what it was called with, and what it finds. */
const install =
  '#!/bin/sh\nBUNDLE=$(cd "$(dirname "$0")/.." && pwd -P)\necho "$(basename "$BUNDLE") $*"\ncd "$BUNDLE" && ls nodes/*/node.env bin/* images/*\n';

/** A repository whose dist/ is as synth makes it. */
function synthesized(): string {
  const root = repository({
    ...smallRepository,
    "infrastructure/overlays/home.ts": overlaySource("home"),
    "bootstrap/package/install.sh": begin,
    "bootstrap/scripts/install-k3s.sh": install,
  });
  expect(run(root, ["synth"]).stderr).toBe("");
  writeFileSync(join(root, "k3s"), program("amd64"));
  writeSources(root, { "k3s-images.tar.zst": "images" });
  return root;
}

const all = ["package", "home", "--binary-amd64", "k3s", "--images", "k3s-images.tar.zst"];

function unpacked(root: string): string {
  const out = join(root, "stick");
  mkdirSync(out);
  const { status, stderr } = spawnSync("tar", ["-xzf", join(root, "home-installer.tar.gz")], {
    cwd: out,
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
  return join(out, "home-installer");
}

function start(folder: string, args: readonly string[], shell: readonly string[] = ["sh"]) {
  const [file = "sh", ...before] = shell;
  const { status, stdout, stderr } = spawnSync(file, [...before, join(folder, "install.sh"), ...args], {
    encoding: "utf8",
    cwd: dirname(folder),
  });
  return { status, stdout, stderr };
}

// Each of them starts several processes.
describe("package", { timeout: 120_000 }, () => {
  test("writes all that hosts need, and begins with nothing of what was damaged on the way", () => {
    const root = synthesized();
    const archive = join(root, "home-installer.tar.gz");
    const told = run(root, all);
    const sum = createHash("sha256").update(readFileSync(archive)).digest("hex");
    expect(told).toEqual({ status: 0, stdout: `${sum}  home-installer.tar.gz\n`, stderr: "" });
    const bytes = readFileSync(archive).length;

    const folder = unpacked(root);
    expect(readdirSync(folder).sort()).toEqual([
      "RECOVERY.md",
      "SHA256SUMS",
      "bin",
      "config",
      "images",
      "install.sh",
      "scripts",
    ]);
    expect(readdirSync(join(folder, "config")).sort()).toEqual(["bin", "cluster.env", "images", "nodes", "scripts"]);
    const made = readFileSync(join(root, "dist/home/bootstrap/cluster.env"), "utf8");
    expect(readFileSync(join(folder, "config/cluster.env"), "utf8")).toBe(made);
    for (const shell of [["sh"], ["bash", "--posix"], ["busybox", "sh"]]) {
      expect(start(folder, ["home-1", "--dry-run"], shell)).toEqual({
        status: 0,
        stdout: "config home-1 --dry-run\nbin/k3s-amd64\nimages/k3s-images.tar.zst\nnodes/home-1/node.env\n",
        stderr: "",
      });
    }
    expect(start(folder, [])).toEqual({
      status: 2,
      stdout: "",
      stderr: "usage: sh install.sh <node> [options of install-k3s.sh]; nodes: home-1\n",
    });

    const damaged = (what: string) => ({
      status: 1,
      stdout: "",
      stderr: `install.sh: ${what}; copy the package again and unpack it into a new folder\n`,
    });
    writeFileSync(join(folder, "images/more.tar.zst"), "");
    expect(start(folder, ["home-1"])).toEqual(damaged("is not in SHA256SUMS: images/more.tar.zst"));
    appendFileSync(join(folder, "bin/k3s-amd64"), "\n");
    expect(start(folder, ["home-1"])).toEqual(damaged("differs from SHA256SUMS: bin/k3s-amd64"));
    rmSync(join(folder, "SHA256SUMS"));
    expect(start(folder, ["home-1"])).toEqual(damaged("SHA256SUMS is missing"));

    // The same once more, though at another time.
    utimesSync(join(root, "k3s"), 1, 1);
    expect(JSON.parse(run(root, [...all, "--out", "home.tgz", "--json"]).stdout)).toEqual({
      version: 1,
      cluster: "home",
      file: "home.tgz",
      sha256: sum,
      bytes,
    });
    const where = run(root, [...all, "--out", "none/home.tgz"]);
    expect(where).toMatchObject({ status: 1, stdout: "", stderr: expect.stringMatching(/^--out none\/home.tgz: /) });

    writeSources(root, { "infrastructure/overlays/home.ts": overlaySource("home", { domain: "other.example.com" }) });
    expect(run(root, ["package", "home", "--out", "other.tgz"])).toEqual({
      status: 1,
      stdout: "",
      stderr:
        "dist/home/README.md: is not what the sources make; run npm run synth, and commit what it writes\n\n1 problem, nothing was written\n",
    });
    expect(readdirSync(root)).not.toContain("other.tgz");
  });

  test("refuses a repository without the script that it begins with", () => {
    expect(run(repository(), ["package", "home"]).stderr).toBe(
      "bootstrap/package/install.sh: is missing, with which a package begins; take it from the template that this repository was made of\n\n1 problem, nothing was written\n",
    );
  });
});

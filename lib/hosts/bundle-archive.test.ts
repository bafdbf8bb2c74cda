import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTree, temporaryFolder } from "../writer/testing.ts";
import { bundleArchive } from "./bundle-archive.ts";

const long = `nodes/home-1/files/${"folder/".repeat(14)}config.yaml`;

test("tar unpacks it, for the owner alone", () => {
  const folder = temporaryFolder();
  const files = [
    { path: "cluster.env", bytes: Buffer.from("CLUSTER='home'\n") },
    { path: "bin/k3s-amd64", bytes: Buffer.alloc(1024, 7) },
    { path: long, bytes: Buffer.from("token-file: a\n") },
  ];
  const { status, stderr } = spawnSync("tar", ["-xf", "-", "-C", folder], { input: bundleArchive(files) });
  expect([status, stderr.toString()]).toEqual([0, ""]);
  const text = [...readTree(folder)].filter(([, content]) => content !== null).map(([path]) => path);
  expect(text.sort()).toEqual([".complete", "bin/k3s-amd64", "cluster.env", long]);
  expect(readFileSync(join(folder, "cluster.env"), "utf8")).toBe("CLUSTER='home'\n");
  expect(readFileSync(join(folder, "bin/k3s-amd64"))).toEqual(Buffer.alloc(1024, 7));
  expect(statSync(join(folder, "cluster.env")).mode & 0o777).toBe(0o600);
});

test("the same files make the same bytes", () => {
  const files = [{ path: "steps", bytes: Buffer.from("apply argocd\n") }];
  expect(bundleArchive(files)).toEqual(bundleArchive(files));
});

test("a path that does not fit is no archive", () => {
  const files = [{ path: "a".repeat(101), bytes: Buffer.alloc(0) }];
  expect(() => bundleArchive(files)).toThrow("is too long for an archive");
});

import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../writer/testing.ts";
import { kubeconfigHeader } from "./kubeconfig.ts";
import { refuseForeignFile, writeKubeconfig } from "./kubeconfig-file.ts";

const text = (body: string) => `${kubeconfigHeader("home")}\n${body}\n`;

test("it is written for its owner alone, with the folder, and replaced later", () => {
  const folder = join(temporaryFolder(), ".kube");
  const file = join(folder, "home.yaml");
  refuseForeignFile(file, "home");
  writeKubeconfig(file, text("one"));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  refuseForeignFile(file, "home");
  writeKubeconfig(file, text("two"));
  expect(readFileSync(file, "utf8")).toBe(text("two"));
  expect(readdirSync(folder)).toEqual(["home.yaml"]);
});

test("what others wrote stays", () => {
  const folder = temporaryFolder();
  const file = join(folder, "config");
  const fix = "move it away, or name another file with --kubeconfig";
  writeFileSync(file, "apiVersion: v1\n");
  expect(() => refuseForeignFile(file, "home")).toThrow(
    `${file}: is not a kubeconfig that k3s-gitops wrote for this cluster; ${fix}`,
  );
  writeFileSync(file, text("one"));
  expect(() => refuseForeignFile(file, "office")).toThrow("wrote for this cluster");
  symlinkSync(file, join(folder, "link"));
  expect(() => refuseForeignFile(join(folder, "link"), "home")).toThrow(
    `${join(folder, "link")}: is not a file; ${fix}`,
  );
});

test("where nothing can be written, a person is told so", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "file"), "");
  expect(() => writeKubeconfig(join(folder, "file", "home.yaml"), text("one"))).toThrow(/: cannot be written, got E/);
});

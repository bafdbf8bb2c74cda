import { mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { generatedHeader } from "../layout/header.ts";
import type { OutputFile } from "../layout/output-file.ts";

/** A folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "k3s-gitops-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The text of a generated file. */
export function generated(path: string, body: string): string {
  return `${generatedHeader(path, "applications/workloads/whoami.app.ts")}\n${body}\n`;
}

/** Generated files by path and body. */
export function outputFiles(bodies: Readonly<Record<string, string>>): readonly OutputFile[] {
  return Object.entries(bodies).map(([path, body]) => ({ path, text: generated(path, body) }));
}

/** Puts files where they belong, whatever they hold. */
export function putFiles(folder: string, files: readonly OutputFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** All that a folder holds by path: the text of a file, the target of a link, and `null` for a folder. */
export function readTree(folder: string, prefix = ""): ReadonlyMap<string, string | null> {
  return new Map(
    readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry): [string, string | null][] => {
        const path = join(folder, entry.name);
        if (entry.isSymbolicLink()) return [[prefix + entry.name, readlinkSync(path)]];
        if (entry.isFile()) return [[prefix + entry.name, readFileSync(path, "utf8")]];
        return [[prefix + entry.name, null], ...readTree(path, `${prefix}${entry.name}/`)];
      }),
  );
}

/** The tree that a write of these files makes. */
export function treeOf(files: readonly OutputFile[]): ReadonlyMap<string, string | null> {
  const tree = new Map<string, string | null>();
  for (const { path, text } of files) {
    for (let slash = path.indexOf("/"); slash > 0; slash = path.indexOf("/", slash + 1)) {
      tree.set(path.slice(0, slash), null);
    }
    tree.set(path, text);
  }
  return tree;
}

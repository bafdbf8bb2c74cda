import fs, { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { ConfigError } from "../errors.ts";
import type { OutputFile } from "../layout/output-file.ts";
import { interruptedWrite } from "./journal.ts";
import { outputFiles, putFiles, readTree, temporaryFolder, treeOf } from "./testing.ts";
import { writeDist } from "./write-dist.ts";

const clusters = ["home", "mycelium", "studio"];

const before = outputFiles({
  "home/changed.yaml": "old",
  "home/file": "becomes a folder",
  "home/gone/a/b.yaml": "",
  "home/same.yaml": "",
  "studio/a.yaml": "",
});

const after = outputFiles({
  "home/changed.yaml": "new",
  "home/file/a.yaml": "",
  "home/fresh/b/c.yaml": "",
  "home/same.yaml": "",
  "mycelium/a/b.yaml": "",
});

const changing = ["mkdirSync", "renameSync", "rmSync", "rmdirSync", "unlinkSync", "writeFileSync"] as const;

let dist: string;

beforeEach(() => {
  dist = join(temporaryFolder(), "dist");
});

/** Everything but what a write puts there for itself. */
function visibleTree(): ReadonlyMap<string, string | null> {
  return new Map([...readTree(dist)].filter(([path]) => !path.startsWith(".k3s-gitops-")));
}

function restart(files: readonly OutputFile[]): void {
  rmSync(dist, { recursive: true, force: true });
  putFiles(dist, files);
}

/**
 * Runs a task while those calls that would change the file system fail whose number `fails` accepts; a file is then half
 * written. Returns the name of the first call that failed, or undefined when none did.
 */
function withFailures(fails: (call: number) => boolean, task: () => void): string | undefined {
  const originals = Object.fromEntries(changing.map((name) => [name, fs[name]]));
  let calls = 0;
  let failed: string | undefined;
  for (const [name, original] of Object.entries(originals)) {
    const replacement = (path: string, ...more: unknown[]) => {
      if (!fails(calls++)) return Reflect.apply(original, fs, [path, ...more]);
      if (failed === undefined && typeof more[0] === "string" && name === "writeFileSync") {
        Reflect.apply(original, fs, [path, more[0].slice(0, more[0].length / 2)]);
      }
      failed ??= name;
      throw Object.assign(new Error("no space left on device"), { code: "ENOSPC", path });
    };
    Object.assign(fs, { [name]: replacement });
  }
  syncBuiltinESMExports();
  try {
    task();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
  } finally {
    Object.assign(fs, originals);
    syncBuiltinESMExports();
  }
  return failed;
}

/** A process that is killed changes nothing any more, whatever its code would still do. */
function killAt(call: number, task: () => void): boolean {
  return withFailures((number) => number >= call, task) !== undefined;
}

const write = () => writeDist(dist, clusters, after);

/** Leaves a write interrupted after half of its moves. */
function interrupt(): string {
  for (let call = 0; ; call++) {
    restart(before);
    if (!killAt(call, write)) throw new Error("was never interrupted with a folder in place");
    const journal = interruptedWrite(dist);
    if (journal !== undefined && existsSync(join(dist, "home/fresh"))) return journal;
  }
}

test("a call that fails leaves the old tree, unless the new one is complete and only the cleaning up fails", () => {
  for (let call = 0; ; call++) {
    restart(before);
    const failed = withFailures((number) => number === call, write);
    if (failed === undefined) break;
    const isOld = existsSync(join(dist, "studio"));
    expect(isOld || failed.startsWith("rm")).toBe(true);
    expect(visibleTree()).toEqual(treeOf(isOld ? before : after));
    expect(interruptedWrite(dist)).toBeUndefined();
  }
});

test("a kill leaves the old tree, the new tree or a journal, and the next write completes", () => {
  const outcomes = new Set<string>();
  for (let call = 0; ; call++) {
    restart(before);
    if (!killAt(call, write)) break;
    const isOld = existsSync(join(dist, "studio"));
    if (interruptedWrite(dist) === undefined) {
      outcomes.add(isOld ? "old" : "new");
      expect(visibleTree()).toEqual(treeOf(isOld ? before : after));
    } else {
      outcomes.add("interrupted");
    }
    write();
    expect(readTree(dist)).toEqual(treeOf(after));
  }
  expect(outcomes).toEqual(new Set(["old", "interrupted", "new"]));
});

test("a second kill, while the first write is undone, changes nothing about that", () => {
  const small = outputFiles({ "home/changed.yaml": "old", "home/gone/a.yaml": "" });
  const next = outputFiles({ "home/changed.yaml": "new", "home/fresh/a.yaml": "" });
  const writeNext = () => writeDist(dist, ["home"], next);
  let kills = 0;
  for (let first = 0; ; first++) {
    for (let second = 0; ; second++) {
      restart(small);
      if (!killAt(first, writeNext)) {
        expect(kills).toBeGreaterThan(100);
        return;
      }
      if (interruptedWrite(dist) === undefined || !killAt(second, writeNext)) break;
      kills++;
      if (interruptedWrite(dist) === undefined) {
        expect(visibleTree()).toEqual(treeOf(existsSync(join(dist, "home/gone")) ? small : next));
      }
      writeNext();
      expect(readTree(dist)).toEqual(treeOf(next));
    }
  }
});

describe("the write after an interrupted one", () => {
  test("restores also the clusters that it does not write", () => {
    interrupt();
    writeDist(dist, ["mycelium"], []);
    expect(readTree(dist)).toEqual(treeOf(before));
  });

  test("restores the old tree when it fails itself", () => {
    interrupt();
    putFiles(dist, [{ path: "home/notes.txt", text: "mine" }]);
    expect(write).toThrow(
      new ConfigError({
        where: `${dist}/home/notes.txt`,
        what: "was not generated by k3s-gitops",
        fix: `move it out of ${dist}/home or delete it`,
      }),
    );
    expect(readTree(dist)).toEqual(new Map([...treeOf(before), ["home/notes.txt", "mine"]]));
  });

  test("fails when something that is not ours was put into a folder that it would undo", () => {
    const journal = interrupt();
    putFiles(dist, [{ path: "home/fresh/notes.txt", text: "mine" }]);
    const tree = visibleTree();
    expect(write).toThrow(
      new ConfigError({
        where: `${dist}/home/fresh/notes.txt`,
        what: "was not generated by k3s-gitops",
        fix: `move it out of ${dist}/home or delete it`,
      }),
    );
    expect(visibleTree()).toEqual(tree);
    expect(interruptedWrite(dist)).toBe(journal);
  });

  test("completes although a person has removed or restored a part of the tree", () => {
    interrupt();
    rmSync(join(dist, "home"), { recursive: true });
    write();
    expect(readTree(dist)).toEqual(treeOf(after));

    interrupt();
    putFiles(dist, outputFiles({ "home/gone/a/b.yaml": "", "home/changed.yaml": "old" }));
    write();
    expect(readTree(dist)).toEqual(treeOf(after));
  });

  test.each([
    ["is cut off", (text: string) => text.slice(0, -1)],
    ["has no lists", () => '{"outgoing":1}'],
    ["leads elsewhere", () => '{"outgoing":["../a"],"incoming":[]}'],
  ])("fails when the journal %s", (_, edit) => {
    const journal = interrupt();
    writeFileSync(journal, edit(readFileSync(journal, "utf8")));
    const tree = visibleTree();
    expect(write).toThrow(
      new ConfigError({
        where: journal,
        what: "is not a journal of k3s-gitops",
        fix: "delete its folder, restore the output folder from Git and run it again",
      }),
    );
    expect(visibleTree()).toEqual(tree);
  });
});

test("interruptedWrite finds nothing where nothing is", () => {
  expect(interruptedWrite(dist)).toBeUndefined();
  mkdirSync(dist);
  expect(interruptedWrite(dist)).toBeUndefined();
});

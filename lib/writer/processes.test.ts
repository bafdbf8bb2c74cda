import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { beforeEach, expect, test } from "vitest";
import { ConfigError } from "../errors.ts";
import type { OutputFile } from "../layout/output-file.ts";
import { interruptedWrite } from "./journal.ts";
import { outputFiles, readTree, temporaryFolder, treeOf } from "./testing.ts";
import type { WriterInput } from "./testing-writer.ts";
import { writeDist } from "./write-dist.ts";

let folder: string;
let dist: string;

beforeEach(() => {
  folder = temporaryFolder();
  dist = join(folder, "dist");
  buildSync({
    entryPoints: [fileURLToPath(new URL("testing-writer.ts", import.meta.url))],
    outfile: join(folder, "writer.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
  });
});

/** Starts a process that writes, which says one line after the other. */
function startWriter(files: readonly OutputFile[], more: Pick<WriterInput, "user" | "stopsAt"> = {}) {
  const input: WriterInput = { outDir: dist, clusters: ["home"], files, ...more };
  writeFileSync(join(folder, "input.json"), JSON.stringify(input));
  const child = spawn(process.execPath, [join(folder, "writer.mjs"), join(folder, "input.json")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return { child, closed: once(child, "close"), line: async () => (await lines.next()).value };
}

/** Two hundred files, of which two versions share some, change some and lack some. */
function largeTree(version: number): readonly OutputFile[] {
  const indices = [...Array(300).keys()].filter((i) => (i + version) % 3 > 0);
  return outputFiles(
    Object.fromEntries(
      indices.map((i) => [
        `home/app${(i % 30) + (i % 5 === 0 ? version * 100 : 0)}/Service-${i}.yaml`,
        `version: ${i % 2 === 0 ? version : 0}\n${"key: value\n".repeat(80)}`,
      ]),
    ),
  );
}

test("a process killed at any instant leaves the old tree, the new tree or a journal", async () => {
  let old = largeTree(0);
  let next = largeTree(1);
  writeDist(dist, ["home"], old);

  const unharmed = startWriter(next);
  expect(await unharmed.line()).toBe("starts");
  const start = performance.now();
  expect(await unharmed.line()).toBe("done");
  const duration = performance.now() - start;
  await unharmed.closed;

  // The renames take a few milliseconds, which a timer would rarely meet.
  const instants: readonly { readonly delay?: number; readonly stopsAt?: number }[] = [
    ...[0, 0.2, 0.4, 0.6, 0.8, 1].map((part) => ({ delay: part * duration })),
    ...[0, 1, 2, 10, 20, 30, 40, 50, 60, 70].map((stopsAt) => ({ stopsAt })),
  ];
  for (const { delay = 0, stopsAt } of instants) {
    [old, next] = [next, old];
    const writer = startWriter(next, { stopsAt });
    expect(await writer.line()).toBe("starts");
    if (stopsAt === undefined) await setTimeout(delay);
    else expect(await writer.line()).toBe("stops");
    writer.child.kill("SIGKILL");
    await writer.closed;

    if (interruptedWrite(dist) === undefined) {
      const tree = new Map([...readTree(dist)].filter(([path]) => !path.startsWith(".k3s-gitops-")));
      const oldTree = treeOf(old);
      const isOld = tree.size === oldTree.size && [...tree].every(([path, text]) => oldTree.get(path) === text);
      expect(tree).toEqual(treeOf(isOld ? old : next));
    }
    writeDist(dist, ["home"], next);
    expect(readTree(dist)).toEqual(treeOf(next));
  }
});

test("a second process fails while the first one writes, and not after that was killed", async () => {
  const files = outputFiles({ "home/a.yaml": "" });
  const writer = startWriter(files, { stopsAt: 0 });
  expect(await writer.line()).toBe("starts");
  expect(await writer.line()).toBe("stops");

  const lock = readdirSync(dist).find((name) => name.startsWith(".k3s-gitops-lock-"));
  const write = () => writeDist(dist, ["home"], files);
  expect(write).toThrow(
    new ConfigError({
      where: dist,
      what: "another k3s-gitops is writing it",
      got: `process ${writer.child.pid}`,
      fix: `wait until it has ended, or delete ${dist}/${lock} if that process is something else`,
    }),
  );

  writer.child.kill("SIGKILL");
  await writer.closed;
  expect(write().written).toEqual(["home/a.yaml"]);
  expect(readTree(dist)).toEqual(treeOf(files));
});

test.runIf(process.platform === "linux")("a lock of a process whose number another one has now (Linux only)", () => {
  // The parent process runs, but did not start with the machine.
  const files = outputFiles({ "home/a.yaml": "" });
  writeDist(dist, ["home"], files);
  writeFileSync(join(dist, `.k3s-gitops-lock-${process.ppid}-0`), "");
  writeDist(dist, ["home"], files);
  expect(readTree(dist)).toEqual(treeOf(files));
});

test("missing rights, found late, leave the old tree", async () => {
  // Rights do not bind root, who can become somebody else.
  const user = process.getuid?.() === 0 ? 65534 : undefined;
  const old = outputFiles({ "home/a/a.yaml": "old", "home/b/b.yaml": "old", "home/c.yaml": "old" });
  writeDist(dist, ["home"], old);
  chmodSync(folder, 0o755);
  if (user !== undefined) for (const path of ["", "home", "home/a", "home/b"]) chownSync(join(dist, path), user, user);
  chmodSync(join(dist, "home/b"), 0o555);

  const next = outputFiles({ "home/a/a.yaml": "new", "home/b/b.yaml": "new", "home/d.yaml": "" });
  const writer = startWriter(next, { user });
  const said = [await writer.line(), await writer.line()];
  await writer.closed;
  chmodSync(join(dist, "home/b"), 0o755);
  expect(said).toEqual([
    "starts",
    `${dist}/home/b/b.yaml: permission denied, got EACCES; give your user write access to it and to its folder`,
  ]);
  expect(readTree(dist)).toEqual(treeOf(old));
});

import { lstatSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { ConfigError } from "../errors.ts";
import { generated, outputFiles, putFiles, readTree, temporaryFolder, treeOf } from "./testing.ts";
import { previewDist, writeDist } from "./write-dist.ts";

let dist: string;

beforeEach(() => {
  dist = join(temporaryFolder(), "dist");
});

/** The message of a write that fails, without the temporary folder's name; it must leave everything as it was. */
function failure(write: () => unknown): string {
  const folder = join(dist, "..");
  const before = readTree(folder);
  let message = "";
  try {
    write();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    message = error.message.replaceAll(`${folder}/`, "");
  }
  expect(readTree(folder)).toEqual(before);
  return message;
}

/** What shows that a file was not written again. */
function stamp(path: string): string {
  const { ino, mtimeMs } = lstatSync(join(dist, path));
  return `${ino} ${mtimeMs}`;
}

const home = outputFiles({
  "home/README.md": "a",
  "home/whoami/Ingress-whoami.yaml": "b",
  "home/whoami/Service-whoami.yaml": "c",
});

describe("writes", () => {
  test("everything the first time", () => {
    expect(writeDist(dist, ["home"], home)).toEqual({
      written: ["home/README.md", "home/whoami/Ingress-whoami.yaml", "home/whoami/Service-whoami.yaml"],
      unchanged: 0,
      removed: [],
      droppings: [],
    });
    expect(readTree(dist)).toEqual(treeOf(home));
  });

  test("nothing the second time", () => {
    writeDist(dist, ["home"], home);
    const stamps = home.map(({ path }) => stamp(path));
    expect(writeDist(dist, ["home"], home)).toEqual({ written: [], unchanged: 3, removed: [], droppings: [] });
    expect(home.map(({ path }) => stamp(path))).toEqual(stamps);
  });

  test("only what changed", () => {
    writeDist(dist, ["home"], home);
    const kept = stamp("home/whoami/Service-whoami.yaml");
    const next = outputFiles({
      "home/README.md": "changed",
      "home/whoami/Service-whoami.yaml": "c",
      "home/whoami/ServiceAccount-whoami.yaml": "d",
      "home/other/Service-other.yaml": "e",
    });
    expect(writeDist(dist, ["home"], next)).toEqual({
      written: ["home/README.md", "home/other/Service-other.yaml", "home/whoami/ServiceAccount-whoami.yaml"],
      unchanged: 1,
      removed: ["home/whoami/Ingress-whoami.yaml"],
      droppings: [],
    });
    expect(readTree(dist)).toEqual(treeOf(next));
    expect(stamp("home/whoami/Service-whoami.yaml")).toBe(kept);
  });

  test("nothing when somebody looks at what is to be written and throws", () => {
    writeDist(dist, ["home"], home);
    const seen: (readonly string[])[] = [];
    const beforeWriting = (paths: readonly string[]) => {
      seen.push(paths);
      throw new Error("no");
    };
    writeDist(dist, ["home"], home, { beforeWriting });
    const next = outputFiles({ "home/README.md": "changed", "home/a/b.yaml": "c" });
    expect(() => writeDist(dist, ["home"], next, { beforeWriting })).toThrow("no");
    expect(seen).toEqual([["home/README.md", "home/a/b.yaml"]]);
    expect(readTree(dist)).toEqual(treeOf(home));
  });

  test("what differs in one byte, is longer, shorter or no UTF-8", () => {
    const text = generated("home/a.yaml", "\u{fffd}\u{1f600}");
    const bytes = Buffer.from(text);
    const invalid = Buffer.from(text.replace("\u{fffd}", "\u{80}"), "latin1");
    for (const found of [bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.from("\n")]), invalid]) {
      putFiles(dist, [{ path: "home/a.yaml", text }]);
      writeFileSync(join(dist, "home/a.yaml"), found);
      expect(writeDist(dist, ["home"], [{ path: "home/a.yaml", text }]).written).toEqual(["home/a.yaml"]);
    }
    expect(writeDist(dist, ["home"], [{ path: "home/a.yaml", text }]).unchanged).toBe(1);
  });

  test("large files", () => {
    const large = outputFiles({ "home/a.yaml": "\u{20ac}".repeat(100_000), "home/b.yaml": "b" });
    writeDist(dist, ["home"], large);
    expect(writeDist(dist, ["home"], large)).toEqual({ written: [], unchanged: 2, removed: [], droppings: [] });
  });

  test("a folder in place of a generated file", () => {
    writeDist(dist, ["home"], outputFiles({ "home/a": "" }));
    const next = outputFiles({ "home/a/b.yaml": "" });
    expect(writeDist(dist, ["home"], next)).toEqual({
      written: ["home/a/b.yaml"],
      unchanged: 0,
      removed: ["home/a"],
      droppings: [],
    });
    expect(readTree(dist)).toEqual(treeOf(next));
  });
});

describe("removes", () => {
  test("folders that hold nothing any more", () => {
    putFiles(dist, [...home, ...outputFiles({ "home/old/deep/Service-old.yaml": "" })]);
    mkdirSync(join(dist, "home/whoami/empty"));
    expect(writeDist(dist, ["home"], home)).toEqual({
      written: [],
      unchanged: 3,
      removed: ["home/old/deep/Service-old.yaml"],
      droppings: [],
    });
    expect(readTree(dist)).toEqual(treeOf(home));
  });

  test("the folder of a cluster that has no files", () => {
    writeDist(dist, ["home"], home);
    expect(writeDist(dist, ["home"], []).removed).toEqual(home.map(({ path }) => path));
    expect(readTree(dist)).toEqual(new Map());
  });

  test("no other cluster, whatever is in it", () => {
    const other = [...outputFiles({ "studio/a.yaml": "" }), { path: "studio/notes.txt", text: "mine" }];
    putFiles(dist, other);
    writeDist(dist, ["home"], home);
    expect(readTree(dist)).toEqual(new Map([...treeOf(home), ...treeOf(other)]));
  });

  test("other clusters, if asked to, and never a folder in which nothing is ours", () => {
    const foreign = [
      { path: "docs/notes.txt", text: "mine" },
      { path: ".hidden/notes.txt", text: "mine" },
      { path: "README.md", text: "mine" },
    ];
    putFiles(dist, [...foreign, ...outputFiles({ "studio/b/c.yaml": "", "studio/a.yaml": "", ".hidden/a.yaml": "" })]);
    expect(writeDist(dist, ["home"], home, { removeOtherClusters: true })).toEqual({
      written: home.map(({ path }) => path),
      unchanged: 0,
      removed: ["studio/a.yaml", "studio/b/c.yaml"],
      droppings: [],
    });
    expect(readTree(dist)).toEqual(
      new Map([...treeOf(home), ...treeOf(foreign), ...treeOf(outputFiles({ ".hidden/a.yaml": "" }))]),
    );
  });
});

test("leaves alone what programs of a person left behind, and names it", () => {
  const droppings = [".DS_Store", "home/old/deep/Thumbs.db", "home/whoami/.Service-whoami.yaml.swp", "studio/a.yaml~"];
  const files = droppings.map((path) => ({ path, text: generated(path, "") }));
  putFiles(dist, [...files, ...outputFiles({ "home/old/a.yaml": "", "home/old/b/c.yaml": "", "studio/a.yaml": "" })]);
  expect(writeDist(dist, ["home"], home, { removeOtherClusters: true })).toEqual({
    written: home.map(({ path }) => path),
    unchanged: 0,
    removed: ["home/old/a.yaml", "home/old/b/c.yaml", "studio/a.yaml"],
    droppings,
  });
  expect(readTree(dist)).toEqual(new Map([...treeOf(home), ...treeOf(files)]));
});

test("takes the lock of Emacs for left behind, and a link that leads to something for none", () => {
  writeDist(dist, ["home"], home);
  symlinkSync("me@here.1:2", join(dist, "home/.#README.md"));
  expect(writeDist(dist, ["home"], home).droppings).toEqual(["home/.#README.md"]);
  symlinkSync("README.md", join(dist, "home/.#a.yaml"));
  expect(failure(() => writeDist(dist, ["home"], home))).toBe(
    "dist/home/.#a.yaml: is a symbolic link among generated files; move it out of dist/home or delete it",
  );
});

describe("fails", () => {
  test("for everything in a cluster's folder that is not ours, with all of it", () => {
    putFiles(dist, [
      { path: "home/README.md", text: "# Mine\n" },
      { path: "home/notes.txt", text: "mine" },
      { path: "home/old/empty.yaml", text: "" },
      { path: "home/whoami/Service-whoami.yaml/a.txt", text: "mine" },
      ...outputFiles({ "home/old/Service-old.yaml": "" }),
    ]);
    symlinkSync("../whoami", join(dist, "home/old/link"));
    symlinkSync("nowhere", join(dist, "home/whoami/Ingress-whoami.yaml"));
    symlinkSync("..", join(dist, "studio"));
    expect(failure(() => writeDist(dist, ["home", "studio"], home))).toBe(
      [
        "dist/home/README.md: was not generated by k3s-gitops; move it out of dist/home or delete it",
        "dist/home/notes.txt: was not generated by k3s-gitops; move it out of dist/home or delete it",
        "dist/home/old/empty.yaml: was not generated by k3s-gitops; move it out of dist/home or delete it",
        "dist/home/old/link: is a symbolic link among generated files; move it out of dist/home or delete it",
        "dist/home/whoami/Ingress-whoami.yaml: is a symbolic link among generated files; move it out of dist/home or delete it",
        "dist/home/whoami/Service-whoami.yaml: is a folder where a generated file belongs; move it out of dist/home or delete it",
        "dist/studio: is a symbolic link where the folder of a cluster belongs; move it out of dist or delete it",
      ].join("\n"),
    );
  });

  test("when a cluster to remove holds something that is not ours", () => {
    putFiles(dist, [...outputFiles({ "studio/a.yaml": "" }), { path: "studio/notes.txt", text: "mine" }]);
    expect(failure(() => writeDist(dist, ["home"], home, { removeOtherClusters: true }))).toBe(
      "dist/studio/notes.txt: was not generated by k3s-gitops; move it out of dist/studio or delete it",
    );
  });

  test("when a cluster's folder is a file, generated or not", () => {
    putFiles(dist, outputFiles({ home: "" }));
    const message = "dist/home: is a file where the folder of a cluster belongs; move it out of dist or delete it";
    expect(failure(() => writeDist(dist, ["home"], home))).toBe(message);
    expect(failure(() => writeDist(dist, ["home"], []))).toBe(message);
  });

  test("when the path is too long, with no trace of the output folder", () => {
    const files = outputFiles({ [`home/${`${"a".repeat(250)}/`.repeat(17)}b.yaml`]: "" });
    expect(failure(() => writeDist(dist, ["home"], files))).toBe(
      "dist: the path is too long, got ENAMETOOLONG; choose an output folder with a shorter path",
    );
  });

  test("when the output folder is a file", () => {
    writeFileSync(dist, "");
    expect(failure(() => writeDist(dist, ["home"], home))).toBe(
      "dist: is a file where the output folder belongs; move it away or delete it",
    );
    expect(failure(() => writeDist(join(dist, "below"), ["home"], home))).toBe(
      "dist/below: a part of this path is a file, not a folder, got ENOTDIR; move that file away or delete it",
    );
  });

  test.each(["", "/"])("when the output folder is a symbolic link, written dist%s", (slash) => {
    mkdirSync(`${dist}-elsewhere`);
    symlinkSync(`${dist}-elsewhere`, dist);
    expect(failure(() => writeDist(dist + slash, ["home"], home))).toBe(
      `dist${slash}: is a symbolic link where the output folder belongs; move it away or delete it`,
    );
  });

  test("when a name is no UTF-8", () => {
    mkdirSync(join(dist, "home"), { recursive: true });
    writeFileSync(Buffer.from(`${dist}/home/\xFF.yaml`, "latin1"), "");
    expect(() => writeDist(dist, ["home"], home)).toThrow(
      `${dist}/home/\u{fffd}.yaml: has a name that is no UTF-8; move it out of ${dist}/home or delete it`,
    );
  });

  test("when the output folder is a device", () => {
    expect(failure(() => writeDist("/dev/null", ["home"], home))).toBe(
      "/dev/null: is neither a file nor a folder where the output folder belongs; choose another output folder",
    );
  });

  test("when paths differ only in case, before anything is touched", () => {
    expect(failure(() => writeDist(dist, ["home"], outputFiles({ "home/a.yaml": "", "home/A.yaml": "" })))).toBe(
      "home/a.yaml: differs only in case from home/A.yaml, and not every system can hold both; rename one of the two",
    );
  });
});

test("makes any tree of any other, and counts what it does", () => {
  const path = fc
    .tuple(
      fc.constantFrom("home", "studio"),
      fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 2 }),
      fc.constantFrom("x.yaml", "y.yaml", "z.md"),
    )
    .map(([cluster, folders, name]) => [cluster, ...folders, name].join("/"));
  const tree = fc.dictionary(path, fc.constantFrom("1", "2", "3"), { maxKeys: 12 }).map(outputFiles);
  const clusters = fc.subarray(["home", "studio"]);

  fc.assert(
    fc.property(tree, tree, clusters, (before, after, names) => {
      const within = (name: string) => names.includes(name.slice(0, name.indexOf("/")));
      const files = after.filter((file) => within(file.path));
      const texts = new Map(before.map((file) => [file.path, file.text]));
      const paths = new Set(files.map((file) => file.path));
      const written = files.filter((file) => texts.get(file.path) !== file.text).map((file) => file.path);
      const gone = before.filter((file) => within(file.path) && !paths.has(file.path)).map((file) => file.path);

      writeDist(dist, ["home", "studio"], before);
      expect(writeDist(dist, names, files)).toEqual({
        written: written.sort(),
        unchanged: files.length - written.length,
        removed: gone.sort(),
        droppings: [],
      });
      expect(readTree(dist)).toEqual(treeOf([...files, ...before.filter((file) => !within(file.path))]));
    }),
  );
});

describe("a preview", () => {
  const later = outputFiles({ "home/README.md": "a", "home/whoami/Ingress-whoami.yaml": "new", "home/b/b.yaml": "b" });

  test("tells what a write will do, and does nothing", () => {
    expect(previewDist(dist, ["home"], home)).toEqual({
      written: new Map(home.map(({ path, text }) => [path, text])),
      removed: [],
    });
    writeDist(dist, ["home"], home);
    writeDist(dist, ["old"], outputFiles({ "old/a.yaml": "a" }));
    const before = readTree(dist);
    const preview = previewDist(dist, ["home"], later, { removeOtherClusters: true });
    expect(readTree(dist)).toEqual(before);
    const { written, removed } = writeDist(dist, ["home"], later, { removeOtherClusters: true });
    expect([[...preview.written.keys()], preview.removed]).toEqual([written, removed]);
    expect(removed).toEqual(["home/whoami/Service-whoami.yaml", "old/a.yaml"]);
    expect(previewDist(dist, ["home"], later)).toEqual({ written: new Map(), removed: [] });
  });

  test("fails as the write would", () => {
    writeDist(dist, ["home"], home);
    writeFileSync(join(dist, "home/notes.txt"), "mine");
    const message = failure(() => writeDist(dist, ["home"], later));
    expect(message).toContain("dist/home/notes.txt: was not generated by k3s-gitops");
    expect(failure(() => previewDist(dist, ["home"], later))).toBe(message);
  });
});

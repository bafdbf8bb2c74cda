import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { requireOwnFolder } from "./own-folder.ts";
import { outputFiles, putFiles, temporaryFolder } from "./testing.ts";

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

const require = () => requireOwnFolder(folder, "out");

describe("accepts", () => {
  test("what is missing or empty", () => {
    require();
    expect(requireOwnFolder(join(folder, "new"), "new")).toBeUndefined();
  });

  test("what a write has made, in a clone and with what a file manager left there", () => {
    putFiles(folder, [
      ...outputFiles({ "home/README.md": "", "home/whoami/a.yaml": "", "studio/README.md": "" }),
      { path: ".git/HEAD", text: "" },
      { path: ".gitattributes", text: "" },
      { path: ".DS_Store", text: "" },
    ]);
    expect(require()).toBeUndefined();
  });

  test("what a killed write has left, however much is missing", () => {
    putFiles(folder, [{ path: ".k3s-gitops-staging/journal.json", text: "" }]);
    mkdirSync(join(folder, "home"));
    expect(require()).toBeUndefined();
  });
});

describe("refuses", () => {
  test.each([
    ["a file", { "notes.txt": "mine" }, '"notes.txt"'],
    ["a generated file that lies at the top", outputFiles({ "README.md": "" }), '"README.md"'],
    ["a folder that is no cluster's", outputFiles({ "whoami/a.yaml": "" }), '"whoami"'],
    ["a page that a person wrote", { "home/README.md": "# Mine\n" }, '"home"'],
    ["many", { a: "", b: "", c: "", d: "", e: "" }, '"a", "b", "c" and 2 more'],
  ])("%s", (_, files, shown) => {
    const list = Array.isArray(files) ? files : Object.entries(files).map(([path, text]) => ({ path, text }));
    putFiles(folder, list);
    expect(require).toThrow(
      `--out: holds what synth has not made: ${shown}, got "out"; name a folder that is new, empty, or of an earlier synth`,
    );
  });

  test("nothing that is no folder: a write does", () => {
    writeFileSync(join(folder, "file"), "");
    expect(requireOwnFolder(join(folder, "file"), "file")).toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import { ConfigError } from "../errors.ts";
import { isOutputPath, outputTree } from "./output-tree.ts";
import { generated, outputFiles } from "./testing.ts";

const home = new Set(["home"]);

describe("outputTree", () => {
  test("puts files into folders", () => {
    const paths = {
      "home/README.md": "a",
      "home/whoami/Service-whoami.yaml": "b",
      "home/whoami/Ingress-whoami.yaml": "c",
    };
    expect(outputTree(new Set(["home", "studio"]), outputFiles(paths))).toEqual(
      new Map([
        [
          "home",
          new Map<string, unknown>([
            ["README.md", generated("home/README.md", "a")],
            [
              "whoami",
              new Map([
                ["Service-whoami.yaml", generated("a.yaml", "b")],
                ["Ingress-whoami.yaml", generated("a.yaml", "c")],
              ]),
            ],
          ]),
        ],
      ]),
    );
  });

  test("fails when paths differ only in case, with all of them", () => {
    const files = outputFiles({
      "home/a/Service-X.yaml": "",
      "home/a/Service-x.yaml": "",
      "home/App/Service-y.yaml": "",
      "home/app/Service-z.yaml": "",
      "home/b/Service-x.yaml": "",
    });
    expect(() => outputTree(home, files)).toThrow(
      new ConfigError([
        {
          where: "home/a/Service-X.yaml",
          what: "differs only in case from home/a/Service-x.yaml, and not every system can hold both",
          fix: "rename one of the two",
        },
        {
          where: "home/App",
          what: "differs only in case from home/app, and not every system can hold both",
          fix: "rename one of the two",
        },
      ]),
    );
  });

  test("fails for a name that is too long", () => {
    const path = `home/${"\u{e4}".repeat(126)}.yaml`;
    expect(() => outputTree(home, outputFiles({ [`home/${"a".repeat(250)}.yaml`]: "", [path]: "" }))).toThrow(
      new ConfigError({
        where: path,
        what: "no file system stores names of more than 255 bytes",
        got: "257",
        fix: "shorten it",
      }),
    );
  });

  test.each([
    [["../home"], {}, '"../home": no cluster name'],
    [[".."], {}, '"..": no cluster name'],
    [[".hidden"], {}, '".hidden": no cluster name'],
    [["a/b"], {}, '"a/b": no cluster name'],
    [["home"], { "home/../x.yaml": "" }, '"home/../x.yaml": no path below the output folder'],
    [["home"], { "studio/x.yaml": "" }, "studio: not the folder of a cluster"],
    [["home"], { "x.yaml": "" }, "x.yaml: not the folder of a cluster"],
    [["home"], { home: "" }, "home: not the folder of a cluster"],
    [["home"], { "home/a": "", "home/a/b.yaml": "" }, "home/a: two outputs have this path"],
    [["home"], { "home/a/b.yaml": "", "home/a": "" }, "home/a: two outputs have this path"],
  ])("fails for clusters %j and files %j, which is a bug", (clusters, bodies, message) => {
    expect(() => outputTree(new Set(clusters), outputFiles(bodies))).toThrow(new Error(message));
  });

  test("fails for one path given twice, which is a bug", () => {
    const files = outputFiles({ "home/a.yaml": "" });
    expect(() => outputTree(home, [...files, ...files])).toThrow(new Error("home/a.yaml: two outputs have this path"));
  });

  test("fails for a text without the header, which is a bug", () => {
    expect(() => outputTree(home, [{ path: "home/a.yaml", text: "kind: Service\n" }])).toThrow(
      new Error("home/a.yaml: the first line is not the header of generated files"),
    );
  });
});

describe("isOutputPath", () => {
  test.each(["a", "a/b.yaml", "home/whoami/Service-whoami.yaml", ".a/..b/c..", "a b/ä"])("accepts %j", (path) => {
    expect(isOutputPath(path)).toBe(true);
  });

  test.each(["", "/a", "a/", "a//b", ".", "..", "./a", "../a", "a/./b", "a/../b", "a/..", "a\\b", "a\0b", "a/b/"])(
    "refuses %j",
    (path) => {
      expect(isOutputPath(path)).toBe(false);
    },
  );
});

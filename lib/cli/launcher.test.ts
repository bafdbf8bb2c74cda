import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../writer/testing.ts";
import { overlaySource, repository, run, shareCache, smallRepository, writeSources } from "./testing.ts";

shareCache();

const library = "../../lib/application/application.ts";
const path = "applications/workloads/a.app.ts";

/** An application that makes a ConfigMap of what an expression is. */
function tellingSource(expression: string, ...imports: readonly string[]): string {
  return [
    'import { ApiObject } from "cdk8s";',
    `import { defineApplication } from "${library}";`,
    ...imports,
    "export default defineApplication({",
    '  description: "A test.",',
    "  build: ({ chart }) => {",
    `    new ApiObject(chart, "a", { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a" }, data: { told: ${expression} } });`,
    "  },",
    "});",
    "",
  ].join("\n");
}

const minimal = {
  "infrastructure/overlays/home.ts": overlaySource("home"),
};

/** What the application of `tellingSource` told in the last run. */
function toldIn(root: string): string {
  const result = run(root, ["synth", "--quiet"]);
  expect(result).toEqual({ status: 0, stdout: "", stderr: "" });
  const text = readFileSync(join(root, "dist/home/a/ConfigMap-a.yaml"), "utf8");
  return /^ {2}told: (.*)$/m.exec(text)?.[1] ?? text;
}

const cacheOf = (root: string) => join(root, "node_modules/.cache/k3s-gitops");

/** A repository that keeps what it compiles for itself. */
function separateRepository(files: Readonly<Record<string, string>>): string {
  const root = repository(files);
  unlinkSync(join(root, "node_modules/.cache"));
  return root;
}

describe("a mistake is told with its file, line and column:", () => {
  test("a package that is not installed", () => {
    const source =
      'import { defineApplication } from "../../lib/application/application.ts";\n\nimport { x } from "unknown";\n';
    const root = repository({
      ...smallRepository,
      [path]: `${source}export default defineApplication({ description: x });\n`,
    });
    expect(run(root, ["synth"]).stderr).toBe(
      `${path}:3:19: could not resolve "unknown"; correct the file\n\n1 problem, nothing was written\n`,
    );
  });

  test("an exception while a file loads, and in what it calls", () => {
    const root = repository({
      ...smallRepository,
      [path]:
        'interface Unused {\n  a: string;\n}\n\nconst text: Unused | undefined = JSON.parse("null");\nexport default text.a;\n',
      "applications/helper.ts": "export const fail = (): never => {\n  throw new RangeError('too far');\n};\n",
      "applications/workloads/b.app.ts": 'import { fail } from "../helper.ts";\n\nexport default fail();\n',
    });
    expect(run(root, ["synth"]).stderr.split("\n").slice(0, 2)).toEqual([
      "applications/helper.ts:2:9: throws while applications/workloads/b.app.ts is loading, got RangeError: too far; correct the file",
      `${path}:6:21: throws while loading, got TypeError: Cannot read properties of null (reading 'a'); correct the file`,
    ]);
  });

  test("an exception in what builds, with the calls of the sources alone", () => {
    const root = repository({ ...smallRepository, [path]: tellingSource("JSON.parse('{')") });
    const lines = run(root, ["synth"]).stderr.split("\n");
    expect(lines[0]).toBe(`Error: ${path}: its objects cannot be built`);
    expect(lines[1]).toMatch(/^caused by SyntaxError: /);
    expect(lines.slice(2, -2)).toEqual(["    at JSON.parse (<anonymous>)", expect.stringContaining(`(${path}:6:114)`)]);
    expect(lines.at(-2)).toMatch(/^ {4}\.\.\. \d+ frames of k3s-gitops$/);
  });

  test("an exception in a package, with the calls within it", () => {
    const twice = tellingSource('String(new ApiObject(chart, "a", { apiVersion: "v1", kind: "ConfigMap" }))');
    const root = separateRepository({ ...smallRepository, [path]: twice });
    const { stderr } = run(root, ["synth"]);
    expect(stderr).toContain("node_modules/constructs/src/construct.ts:");
    expect(stderr).toContain(`(${path}:6:`);
  });
});

test("the launcher runs as a program of its own", () => {
  const launcher = join(repository(), "lib/cli/k3s-gitops.cjs");
  const { status, stdout } = spawnSync(launcher, ["--version"], { encoding: "utf8" });
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

describe("a source knows where it lies:", () => {
  test.each([
    ["import.meta.url", (root: string) => `file://${root}/${path}`],
    ["import.meta.filename", (root: string) => `${root}/${path}`],
    ["import.meta.dirname", (root: string) => `${root}/applications/workloads`],
  ])("%s", (expression, expected) => {
    const root = repository({ ...minimal, [path]: tellingSource(expression) });
    expect(toldIn(root)).toBe(expected(root));
  });

  test("and so does a package, like the Include of cdk8s", () => {
    const root = repository({
      ...minimal,
      [path]: [
        'import { join } from "node:path";',
        'import { Include } from "cdk8s";',
        `import { defineApplication } from "${library}";`,
        "export default defineApplication({",
        '  description: "A test.",',
        '  build: ({ chart }) => { new Include(chart, "x", { url: join(import.meta.dirname, "x.yaml") }); },',
        "});",
        "",
      ].join("\n"),
      "applications/workloads/x.yaml":
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  told: included\n",
    });
    expect(toldIn(root)).toBe("included");
  });
});

describe("a source imports", () => {
  test.each([
    ["yaml", "port: 80\nname: web\n", '[data.name, data.port + 1].join("-")', "web-81"],
    ["yml", "name: a\n---\nname: web\n", "data.map(({ name }) => name).join()", "a,web"],
    ["json", '{ "name": "web" }', "data.name", "web"],
    ["lua", "-- web\n", "data.slice(3, 6)", "web"],
  ])(".%s, and notices when it changes", (suffix, text, expression, expected) => {
    const data = `applications/workloads/data.${suffix}`;
    const root = repository({
      ...minimal,
      [path]: tellingSource(expression, `import data from "./data.${suffix}";`),
      [data]: text,
    });
    expect(toldIn(root)).toBe(expected);
    writeSources(root, { [data]: text.replace("web", "WEB") });
    expect(toldIn(root)).toBe(expected.replace("web", "WEB"));
  });

  test("a program as one script, and notices when a part of it changes", () => {
    const root = repository({
      ...minimal,
      [path]: tellingSource("data.includes('web') ? 'web' : 'other'", 'import data from "./main.ts?program";'),
      "applications/workloads/main.ts": 'import { name } from "./name.ts";\nprocess.stdout.write(name);\n',
      "applications/workloads/name.ts": 'export const name: string = "web";\n',
    });
    expect(toldIn(root)).toBe("web");
    writeSources(root, { "applications/workloads/name.ts": 'export const name: string = "none";\n' });
    expect(toldIn(root)).toBe("other");
  });

  test("no YAML that Kubernetes would not read, and is told where", () => {
    const data = "applications/workloads/data.yaml";
    const root = repository({
      ...minimal,
      [path]: tellingSource("data", 'import data from "./data.yaml";'),
      [data]: "a: [\n",
    });
    expect(run(root, ["synth"]).stderr).toMatch(
      /^applications\/workloads\/a\.app\.ts applications\/workloads\/data\.yaml:\d:\d: /,
    );
  });
});

describe("sources and library share", () => {
  test("the classes of cdk8s and constructs, wherever they are imported from", () => {
    const root = repository({
      ...minimal,
      [path]: tellingSource(
        "[chart instanceof Chart, new Part(chart, 'x') instanceof Construct].join()",
        'import { Chart } from "cdk8s/lib/chart";',
        'import { Construct } from "constructs";',
        'import { Part } from "@test/part";',
      ),
      "packages/part/package.json": '{ "name": "@test/part", "main": "./index.js" }',
      "packages/part/index.js": 'exports.Part = class Part extends require("constructs").Construct {};',
    });
    mkdirSync(join(root, "node_modules/@test"));
    symlinkSync("../../packages/part", join(root, "node_modules/@test/part"));
    expect(toldIn(root)).toBe("true,true");
  });

  test("no package with a default export of its own", () => {
    const root = repository({
      ...minimal,
      [path]: tellingSource("text", 'import text from "@test/own";'),
      "packages/own/package.json": '{ "name": "@test/own", "type": "module", "main": "./index.js" }',
      "packages/own/index.js": 'export default "its own";',
    });
    mkdirSync(join(root, "node_modules/@test"));
    symlinkSync("../../packages/own", join(root, "node_modules/@test/own"));
    expect(toldIn(root)).toBe("its own");
  });
});

describe("what was compiled is compiled again when", () => {
  test("a file has other content of the same size and time", () => {
    const root = repository({ ...minimal, [path]: tellingSource('"one"') });
    expect(toldIn(root)).toBe("one");
    const { atime, mtime } = statSync(join(root, path));
    writeFileSync(join(root, path), tellingSource('"two"'));
    utimesSync(join(root, path), atime, mtime);
    expect(toldIn(root)).toBe("two");
  });

  test("a package that is linked changes, or what it exports", () => {
    const root = repository({
      ...minimal,
      [path]: tellingSource("text", 'import { text } from "@test/mine";'),
      "packages/mine/package.json": '{ "name": "@test/mine", "type": "module", "main": "./index.js" }',
      "packages/mine/index.js": 'export const text = "one";',
      "packages/mine/other.js": 'export const text = "three";',
    });
    mkdirSync(join(root, "node_modules/@test"));
    symlinkSync("../../packages/mine", join(root, "node_modules/@test/mine"));
    expect(toldIn(root)).toBe("one");
    writeSources(root, { "packages/mine/index.js": 'export const text = "two";' });
    expect(toldIn(root)).toBe("two");
    writeSources(root, {
      "packages/mine/package.json": '{ "name": "@test/mine", "type": "module", "main": "./other.js" }',
    });
    expect(toldIn(root)).toBe("three");
  });

  test("a package is linked to another place, and what that one exports", () => {
    const root = repository({ ...minimal, [path]: tellingSource("text", 'import { text } from "@test/mine";') });
    const elsewhere = temporaryFolder();
    for (const name of ["a", "b"])
      writeSources(elsewhere, {
        [`${name}/package.json`]: '{ "name": "@test/mine", "type": "module", "main": "./index.js" }',
        [`${name}/index.js`]: `export const text = "${name}";`,
        [`${name}/other.js`]: `export const text = "other ${name}";`,
      });
    mkdirSync(join(root, "node_modules/@test"));
    symlinkSync(join(elsewhere, "a"), join(root, "node_modules/@test/mine"));
    expect(toldIn(root)).toBe("a");
    unlinkSync(join(root, "node_modules/@test/mine"));
    symlinkSync(join(elsewhere, "b"), join(root, "node_modules/@test/mine"));
    expect(toldIn(root)).toBe("b");
    writeSources(elsewhere, { "b/package.json": '{ "name": "@test/mine", "type": "module", "main": "./other.js" }' });
    expect(toldIn(root)).toBe("other b");
  });

  test("a new file hides the one that was imported", () => {
    const root = repository({
      ...minimal,
      [path]: tellingSource("text", 'import { text } from "./x";'),
      "applications/workloads/x/index.ts": 'export const text = "old";\n',
    });
    expect(toldIn(root)).toBe("old");
    writeSources(root, { "applications/workloads/x.ts": 'export const text = "new";\n' });
    expect(toldIn(root)).toBe("new");
  });
});

describe("what is kept for the next start", () => {
  test("is used by it", () => {
    const root = separateRepository(smallRepository);
    // Files that were saved a moment ago are not relied upon, so the first start may keep less.
    run(root, ["synth"]);
    run(root, ["synth"]);
    const filesNow = () => readdirSync(cacheOf(root)).map((name) => [name, statSync(join(cacheOf(root), name)).ino]);
    const kept = filesNow();
    expect(kept.map(([name]) => String(name).replace(/(?<=-)(?:[0-9a-f]{16}|v\d.*$)/g, "*"))).toEqual(
      ["library-*", "sources-*"].flatMap((name) =>
        [".cjs", ".cjs.json", ".cjs.map", ".cjs.synth-*"].map((suffix) => name + suffix),
      ),
    );
    run(root, ["synth"]);
    expect(filesNow()).toEqual(kept);
  });

  test("is V8's code for each command with its options, as they run other parts", () => {
    const root = separateRepository(smallRepository);
    run(root, ["synth", "--quiet", "--explain=a"]);
    run(root, ["synth"]);
    const purposes = readdirSync(cacheOf(root)).flatMap((name) => /^library-.*\.cjs\.(.+)-v\d/.exec(name)?.[1] ?? []);
    expect(purposes).toEqual(["synth--quiet--explain", "synth"]);
  });

  test("is compiled apart: an edit of a source leaves the library alone", () => {
    const root = separateRepository({ ...smallRepository, [path]: tellingSource('"old"') });
    const libraryNow = () => {
      run(root, ["synth", "--quiet"]);
      const names = readdirSync(cacheOf(root)).filter((name) => name.startsWith("library-"));
      return names.map((name) => [name, statSync(join(cacheOf(root), name)).ino]);
    };
    libraryNow();
    const kept = libraryNow();
    writeSources(root, { [path]: tellingSource('"new"') });
    expect(toldIn(root)).toBe("new");
    expect(libraryNow()).toEqual(kept);
  });

  test("says the same in any script", () => {
    const root = repository({ ...minimal, [path]: tellingSource("/^µ\u{1F600}$/u.test('\\u00b5\\u{1F600}') + '-é'") });
    expect([toldIn(root), toldIn(root)]).toEqual(["true-é", "true-é"]);
  });

  const damages: readonly [string, (file: string) => void][] = [
    ["is empty", (file) => truncateSync(file)],
    [
      "was changed within",
      (file) => {
        const bytes = readFileSync(file);
        bytes.fill(0xff, bytes.length >> 1, Math.min(bytes.length, (bytes.length >> 1) + 2000));
        writeFileSync(file, bytes);
      },
    ],
    [
      "is a folder",
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ];
  test.each(damages)(
    "may be damaged: each file of it %s",
    (_, damage) => {
      const root = separateRepository(smallRepository);
      run(root, ["synth"]);
      const expected = "1 cluster, 2 applications, 8 objects: 0 files written, 20 unchanged, 0 removed in N s\n";
      for (const name of readdirSync(cacheOf(root))) {
        damage(join(cacheOf(root), name));
        expect([name, run(root, ["synth"])]).toEqual([name, { status: 0, stdout: expected, stderr: "" }]);
      }
    },
    60_000,
  );

  test("may be left out where the folder cannot be written", () => {
    const user = process.getuid?.() === 0 ? 65_534 : undefined;
    const root = separateRepository(smallRepository);
    mkdirSync(join(root, "node_modules/.cache"));
    chmodSync(join(root, "node_modules/.cache"), 0o555);
    for (const args of [
      ["check", "--quiet"],
      ["synth", "--explain", "whoami"],
    ]) {
      expect(run(root, args, { ...(user !== undefined && { user }) }).stderr).not.toContain("cannot start");
    }
    expect(readdirSync(join(root, "node_modules/.cache"))).toEqual([]);
  });

  test("is whole for those who start at once", async () => {
    const root = separateRepository(smallRepository);
    const start = () =>
      new Promise((ended) => {
        const child = spawn(process.execPath, [join(root, "lib/cli/k3s-gitops.cjs"), "synth", "--explain", "whoami"], {
          cwd: root,
          env: {},
        });
        child.on("close", ended);
      });
    expect(await Promise.all(Array.from({ length: 6 }, start))).toEqual([0, 0, 0, 0, 0, 0]);
    expect(readdirSync(cacheOf(root)).filter((name) => /\.\d+$/.test(name))).toEqual([]);
  });
});

test("it says on one line that it was called in a folder that is gone", () => {
  const root = repository();
  const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$1" synth';
  const args = ["-c", script, process.execPath, join(root, "lib/cli/k3s-gitops.cjs")];
  const { status, stderr } = spawnSync("sh", args, { cwd: root, encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^k3s-gitops cannot start: .*uv_cwd.*; this folder is gone: go to another one\n$/);
});

describe("without npm ci", () => {
  /** A repository with a library of its own, beside which there are no packages. */
  function withoutPackages(): string {
    const root = temporaryFolder();
    mkdirSync(join(root, "infrastructure/overlays"), { recursive: true });
    for (const file of ["package.json", "lib"])
      cpSync(join(import.meta.dirname, "../..", file), join(root, file), { recursive: true });
    return root;
  }

  test("it says what to do, on one line", () => {
    expect(run(withoutPackages(), ["synth"])).toEqual({
      status: 1,
      stdout: "",
      stderr: "k3s-gitops cannot start: Cannot find module 'esbuild'; if a package is missing, run npm ci\n",
    });
  });

  test("or with packages of an older state", () => {
    const root = withoutPackages();
    mkdirSync(join(root, "node_modules"));
    symlinkSync(join(import.meta.dirname, "../../node_modules/esbuild"), join(root, "node_modules/esbuild"));
    const { stderr } = run(root, ["synth"]);
    expect(stderr).toMatch(/^k3s-gitops cannot start: lib\/.*: ERROR: Could not resolve ".*"; .*run npm ci\n$/);
  });
});

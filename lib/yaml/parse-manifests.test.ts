import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatProblem } from "../errors.ts";
import type { Json } from "../kubernetes/manifest.ts";
import { anyObject, anyYaml, testFolder } from "../repository/testing.ts";
import { emit } from "./emit.ts";
import { parseManifests } from "./parse-manifests.ts";

const parse = (text: string) => parseManifests("a.yaml", Buffer.from(text));
const problemsOf = (text: string | Buffer) => parseManifests("a.yaml", Buffer.from(text)).problems.map(formatProblem);
const namesOf = (text: string) => parse(text).objects.map(({ manifest, line }) => `${manifest.metadata.name} ${line}`);

const object = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;

describe("parseManifests", () => {
  test("reads an object", () => {
    expect(parse(`# Generated\n${object("a")}data: {b: c}\n`)).toEqual({
      objects: [
        { manifest: { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a" }, data: { b: "c" } }, line: 2 },
      ],
      problems: [],
    });
  });

  test.each([
    ["several documents", `---\n${object("a")}---\n# c\n---\n${object("b")}---\n`, ["a 2", "b 9"]],
    ["a list", "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: A, metadata: {name: a}}\n", ["a 4"]],
    ["a list of one kind", "apiVersion: v1\nkind: PodList\nitems:\n\n- metadata: {name: a}\n", ["a 5"]],
    ["JSON", '{"apiVersion": "v1",\n"kind": "A", "metadata": {"name": "a"}}', ["a 1"]],
    ["a byte order mark", `\ufeff${object("a")}`, ["a 1"]],
    ["carriage returns", `---\n${object("a")}---\n${object("b")}`.replaceAll("\n", "\r\n"), ["a 2", "b 7"]],
    ["anchors and merge keys", `x: &x {name: a}\n${object("b").replace("name: b", "<<: *x")}`, ["a 1"]],
    ["nothing", "", []],
    ["comments", "# a\n---\n# b\n", []],
  ])("reads %s", (_, text, names) => {
    expect(problemsOf(text)).toEqual([]);
    expect(namesOf(text)).toEqual(names);
  });

  test("keeps what is right beside what is wrong", () => {
    expect(namesOf(`${object("a")}---\n[\n---\n${object("b")}`)).toEqual(["a 1", "b 8"]);
  });

  test("reads what emit writes", () => {
    // Half a surrogate pair is no text that Kubernetes reads.
    const pieces = [
      ..."-?:,[]{}#&*!|>'\"%@`=~+._0178yYnNeExXoObf \t\n\r\\<",
      "\0",
      "\x85",
      "\u2028",
      "\ufeff",
      "é",
      "😀",
    ];
    const text = fc.array(fc.constantFrom(...pieces, "__proto__", "null", "---", "1e3", " #", ": "), { maxLength: 4 });
    fc.assert(
      fc.property(anyObject(text.map((parts) => parts.join(""))), (spec) => {
        const manifest = { apiVersion: "v1", kind: "A", metadata: { name: "a" }, spec };
        expect(parse(emit(manifest))).toEqual({ objects: [{ manifest, line: 1 }], problems: [] });
      }),
      { numRuns: 300 },
    );
  });
});

describe("fails with file, line and column:", () => {
  test.each([
    ["bad syntax", `${object("a")}data: [`, "a.yaml:5:9: deficient indentation; correct the YAML"],
    [
      "bad indentation",
      `${object("a")}data:\n  b: c\n d: e\n`,
      "a.yaml:7:2: bad indentation of a mapping entry; correct the YAML",
    ],
    ["a tab", `${object("a")}data:\n\tb: c\n`, "a.yaml:6:1: a tab in the indentation; indent with spaces"],
    [
      "a duplicate key",
      `${object("a")}data:\n  b: c\n  b: d\n`,
      'a.yaml:7:3: duplicate key, got "b"; remove or rename one of them',
    ],
    [
      "no object",
      "replicas: 1\n",
      "a.yaml:1:1: no Kubernetes object without apiVersion, kind, metadata.name; add it, or move the file away",
    ],
    [
      "an object without a name",
      "---\n# a\n  apiVersion: v1\n  kind: A\n  metadata:\n",
      "a.yaml:3:3: no Kubernetes object without metadata.name; add it, or move the file away",
    ],
    [
      "an empty name",
      object('""'),
      "a.yaml:1:1: no Kubernetes object without metadata.name; add it, or move the file away",
    ],
    [
      "a name that is a number",
      object("12"),
      "a.yaml:1:1: metadata.name is not a string, got 12; write a string, in quotes if need be",
    ],
    [
      "a name for each sync",
      object("a").replace("name", "generateName"),
      "a.yaml:1:1: generateName without a name makes another object at every sync; write metadata.name instead, or make it a hook of Argo CD's",
    ],
    [
      "another document",
      "- a\n",
      "a.yaml:1:1: no Kubernetes object, got a list; write a mapping with apiVersion, kind and metadata.name",
    ],
    [
      "an item of a list",
      "kind: List\nitems:\n  - a\n",
      "a.yaml:1:1: no Kubernetes object, got a string; write a mapping with apiVersion, kind and metadata.name",
    ],
    [
      "a list in a list",
      "kind: List\nitems:\n  - {apiVersion: v1, kind: List, items: []}\n",
      "a.yaml:3:5: no Kubernetes object without metadata.name; add it, or move the file away",
    ],
    [
      "a list without items",
      "apiVersion: v1\nkind: List\nitems:\n",
      "a.yaml:1:1: no Kubernetes object without metadata.name; add it, or move the file away",
    ],
    [
      "binary data",
      Buffer.from("7f454c46000102", "hex"),
      "a.yaml:1:5: a null byte, as in binary data or UTF-16; save it as text in UTF-8, or move it away",
    ],
    ["UTF-16", Buffer.from("fffe6100", "hex"), "a.yaml:1:1: text in UTF-16; save it in UTF-8"],
    ["Latin-1", Buffer.from("610a62e9", "hex"), "a.yaml:2:2: a byte that is not UTF-8; save it in UTF-8"],
    [
      "a large file",
      Buffer.alloc(50_000_000),
      "a.yaml: larger than the 10000000 bytes that Argo CD reads for an application, got 50000000 bytes; split it up",
    ],
  ])("%s", (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test("all that is wrong, in the order of the file", () => {
    expect(problemsOf(`a: b\nc: .nan\n---\n[\n---\n${object("a")}~: d\n`)).toEqual([
      "a.yaml:1:1: no Kubernetes object without apiVersion, kind, metadata.name; add it, or move the file away",
      "a.yaml:2:4: a number that JSON cannot hold, got .nan; write a finite number, or a text in quotes",
      "a.yaml:5:1: unexpected end of the stream within a flow collection; correct the YAML",
      "a.yaml:10:1: a key that is not a string, got null; write it in quotes",
    ]);
  });

  test("no more than a hundred problems", () => {
    const problems = problemsOf(`${object("a")}data:\n${"  b: c\n".repeat(1_000)}`);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toBe("a.yaml: more problems than these; solve these first");
  });
});

describe("whatever it is given", () => {
  test("it answers to bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { objects, problems } = parseManifests("a.yaml", Buffer.from(bytes));
        expect(objects.length + problems.length).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("it answers to YAML, and what it returns can be written as JSON", () => {
    fc.assert(
      fc.property(fc.array(anyYaml, { maxLength: 3 }), (texts) => {
        const { objects } = parse(texts.map((text) => object("a") + text).join("---\n"));
        expect(() => JSON.stringify(objects)).not.toThrow();
      }),
    );
  });

  test.each([
    "[",
    "{a: ",
    "- ",
    "? ",
    "&a ",
    "*a ",
    "a: b\n",
    "---\n",
    "# a\n",
    " ",
    "\n",
    '"',
    "'",
    "!",
    "\ufeff",
    "a #",
  ])("it answers to half a megabyte of %j", (piece) => {
    const { objects } = parse(piece.repeat(500_000 / piece.length));
    expect(objects).toEqual([]);
  });
});

const kubectl = spawnSync("kubectl", ["version", "--client"]).status === 0;
describe.skipIf(!kubectl)(`Kubernetes${kubectl ? "" : ": skipped, kubectl is not installed"}`, () => {
  /** What kubectl reads from some files, by the names of the objects; it leaves out what it refuses. */
  function read(texts: readonly string[]): Map<string, Json> {
    const folder = testFolder(Object.fromEntries(texts.map((text, i) => [`${i}.yaml`, text])));
    // Adds an annotation without a cluster; what it prints is what it has read.
    const args = ["annotate", "--local", `--filename=${folder}`, "--output=json", "a=b"];
    const { stdout } = spawnSync("kubectl", args, { encoding: "utf8", maxBuffer: 2 ** 26 });
    const objects = stdout.replace(/^\}\s*\{$/gm, "}\0{").split("\0");
    return new Map(
      objects
        .filter(Boolean)
        .map((text) => JSON.parse(text))
        .map(({ metadata, spec }) => [metadata.name, spec]),
    );
  }

  const nearly = fc.sample(anyYaml, { seed: 1, numRuns: 2_000 }).map((text) => text.replace(/^(?=.)/gm, "  "));
  const special = String.raw`"\0\e\x41\u0041\U0001F600"|"\/"|"\ud83d"|"a\x0a    b"|[a, b:]|[a?b]|[?a]|[::1]|{"a":1}|{a:}|!!str 1|!!int "5"|!a b`;
  const numbers =
    "1_0 .5_0 ._1 0o17 017 08 0x1F -0b1 1e3 1e400 +1 1:20 .inf 12345678901234567890 0xFFFFFFFFFFFFFFFFF y No on ~ =";
  const values = [
    ...special.split("|"),
    ...numbers.split(" "),
    "|\n    \tb",
    "|2\n    \tb",
    "|\n    b\n\t",
    "a\n\t",
    "\tb",
    "&a b: c",
  ];
  const specs = [
    ...nearly,
    ...values.map((value) => `  a: ${value}\n`),
    "  -\ta\n",
    "  {b: 2, <<: {b: 1}}\n",
    "  y: 1\n",
  ];
  const texts = specs.map((spec, i) => `apiVersion: v1\nkind: A\nmetadata: {name: n${i}}\nspec:\n${spec}`);

  test("reads the same, or it is a problem", () => {
    const theirs = read(texts);
    const ours = texts.map((text) => parse(text));
    const wrong = texts.filter((_, i) => ours[i]?.problems.length === 0 && !theirs.has(`n${i}`));
    expect(wrong).toEqual([]);
    for (const { objects, problems } of ours) {
      for (const { manifest } of problems.length === 0 ? objects : []) {
        expect(manifest.spec).toEqual(theirs.get(manifest.metadata.name));
      }
    }
    expect(ours.filter(({ problems }) => problems.length === 0).length).toBeGreaterThan(300);
  });
});

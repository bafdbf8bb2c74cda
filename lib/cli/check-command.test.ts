import { mkdirSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { allRules, ruleDocumentation, ruleList } from "../checks/list.ts";
import { readDefinitions } from "../repository/definitions.ts";
import { configErrorOf } from "../testing.ts";
import { readTree, temporaryFolder } from "../writer/testing.ts";
import { type CheckCommandOptions, checkCommand } from "./check-command.ts";
import { writeSources } from "./testing.ts";

type Files = Readonly<Record<string, string>>;

const library = fileURLToPath(new URL("..", import.meta.url));

let root: string;

beforeEach(() => {
  root = temporaryFolder();
});

/** What `check` prints and ends with, in an empty repository. */
function checked(options: Partial<CheckCommandOptions>): { readonly out: string; readonly exitCode: number } {
  const out: string[] = [];
  const terminal = { out: (text: string) => out.push(text), err: () => {}, progress: () => {} };
  const sources = { root, sources: [], modules: [], errors: [], definitions: readDefinitions(root) };
  const exitCode = checkCommand(sources, library, { cluster: [], ...options }, terminal);
  return { out: out.join("").replaceAll(`${dir()}/`, ""), exitCode };
}

/** The folder, as a person names it from where the test runs. */
function dir(): string {
  return relative(process.cwd(), root);
}

function checkedFiles(files: Files, options: Partial<CheckCommandOptions> = {}) {
  writeSources(root, files);
  return checked({ dir: dir(), ...options });
}

/** Why nothing is checked. */
function refusal(task: () => unknown): string[] {
  return configErrorOf(task).replaceAll(`${dir()}/`, "").replaceAll(`${root}/`, "").split("\n");
}

/** The places of all problems: `a.yaml:3 schema metadata.labls`. */
function placesOf(files: Files): string[] {
  const { problems }: { problems: readonly { file: string; line: number; rule: string; path: string }[] } = JSON.parse(
    checkedFiles(files, { json: true }).out,
  );
  return problems.map(({ file, line, rule, path }) => `${file}:${line} ${rule} ${path}`);
}

function configMap(name: string, fields = ""): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n  namespace: web\n${fields}`;
}

const widget = "apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  name: a\n  namespace: web\nspec:\n  size: big\n";
const widgetDefinition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: widgets.example.com
spec:
  group: example.com
  names:
    kind: Widget
    plural: widgets
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties:
                size:
                  type: integer
`;
const service = `apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: default
spec:
  selector:
    app: web
  ports:
    - port: 80
`;

test("lists and documents every rule, whatever the repository holds", () => {
  expect(checked({ list: true })).toEqual({ out: ruleList(), exitCode: 0 });
  expect(checked({ docs: true })).toEqual({ out: ruleDocumentation(), exitCode: 0 });
  expect(
    allRules.filter(({ id }) => !ruleList().includes(`  ${id} `) || !ruleDocumentation().includes(`\`${id}\``)),
  ).toEqual([]);
});

describe("a folder", () => {
  test("without problems", () => {
    const files = {
      "a/b/a.yaml": configMap("a"),
      "b.json": '{"apiVersion":"v1","kind":"Namespace"',
      "README.md": "a: b: c",
    };
    expect(
      checkedFiles({
        ...files,
        "b.json": `${files["b.json"]},"metadata":{"name":"web","labels":{"pod-security.kubernetes.io/enforce":"baseline"}}}`,
      }),
    ).toEqual({
      out: "2 objects: no problems\n",
      exitCode: 0,
    });
    expect(checkedFiles({}, { json: true }).out).toBe(
      '{"version":1,"problems":[],"mistakes":[],"summary":{"objects":2,"errors":0,"warnings":0}}\n',
    );
  });

  test("with problems, each with its place", () => {
    const text = `${configMap("a", "data:\n  key: 1\n")}---\n${configMap("b", "dta: {}\n")}`;
    expect(checkedFiles({ "web/a.yaml": text })).toEqual({
      out: [
        "web/a.yaml:7 error schema",
        '  ConfigMap web/a data.key must be a string, got 1; did you mean "1"?',
        "  expected a string",
        "web/a.yaml:14 error schema",
        "  ConfigMap web/b dta is an unknown field; did you mean data?",
        "",
        "2 objects: 2 errors",
        "",
      ].join("\n"),
      exitCode: 1,
    });
    const object = { apiVersion: "v1", kind: "ConfigMap", namespace: "web" };
    const problem = {
      rule: "schema",
      severity: "error",
      clusters: [],
      application: null,
      file: "web/a.yaml",
      source: null,
      silenced: null,
    };
    const { out, exitCode } = checkedFiles({}, { json: true });
    expect([JSON.parse(out), exitCode]).toEqual([
      {
        version: 1,
        problems: [
          {
            ...problem,
            object: { ...object, name: "a" },
            line: 7,
            path: "data.key",
            message: 'must be a string, got 1; did you mean "1"?',
            expected: "a string",
            suggestion: '"1"',
          },
          {
            ...problem,
            object: { ...object, name: "b" },
            line: 14,
            path: "dta",
            message: "is an unknown field; did you mean data?",
            expected: null,
            suggestion: "data",
          },
        ],
        mistakes: [],
        summary: { objects: 2, errors: 2, warnings: 0 },
      },
      1,
    ]);
  });

  test("with warnings alone is accepted", () => {
    expect(checkedFiles({ "a.yaml": "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: web\n" })).toEqual({
      out: [
        "a.yaml:3 warning namespace-without-level",
        '  Namespace web metadata.labels["pod-security.kubernetes.io/enforce"] is missing; set it to restricted, or to what its pods need',
        "  expected one of baseline, privileged, restricted",
        "",
        "1 object: 1 warning",
        "",
      ].join("\n"),
      exitCode: 0,
    });
  });

  test("with a reason for a problem is accepted, and --json still has it", () => {
    const annotation = "  annotations:\n    silence.k3s-gitops/schema: for a newer Kubernetes\n";
    const files = { "a.yaml": configMap("a", `${annotation}dta: {}\n`) };
    expect(checkedFiles(files)).toEqual({ out: "1 object: 1 silenced\n", exitCode: 0 });
    expect(JSON.parse(checkedFiles(files, { json: true }).out)).toMatchObject({
      problems: [{ rule: "schema", severity: "error", line: 8, path: "dta", silenced: "for a newer Kubernetes" }],
      summary: { objects: 1, errors: 0, warnings: 0 },
    });
  });

  test("refers to what is elsewhere, unless it is closed", () => {
    const files = { "a.yaml": service };
    expect(checkedFiles(files)).toEqual({ out: "1 object: no problems\n", exitCode: 0 });
    expect(checkedFiles(files, { closed: true })).toEqual({
      out: [
        "a.yaml:7 error service-without-pods",
        "  Service default/web spec.selector matches no pod in namespace default, got app=web; select labels of the pods' template",
        "",
        "1 object: 1 error",
        "",
      ].join("\n"),
      exitCode: 1,
    });
  });

  test("holds kinds that are known, that it defines itself, or that it may hold", () => {
    expect(checkedFiles({ "a.yaml": widget })).toEqual({
      out: [
        "a.yaml:1 error unknown-kind",
        "  Widget web/a apiVersion no schema is known for example.com/v1 Widget; correct it, or put its definition into infrastructure/crds",
        "",
        "1 object: 1 error",
        "",
      ].join("\n"),
      exitCode: 1,
    });
    expect(checkedFiles({}, { allowUnknownKinds: true })).toEqual({ out: "1 object: no problems\n", exitCode: 0 });
    expect(placesOf({ "b.yaml": widgetDefinition })).toEqual(["a.yaml:7 schema spec.size"]);
  });

  test("holds kinds that the repository only knows", () => {
    writeSources(root, { "web/a.yaml": widget, "infrastructure/crds/widgets.yaml": widgetDefinition });
    expect(checked({ dir: join(root, "web") }).out).toContain("error schema\n  Widget web/a spec.size must be");
  });

  test("is for a version of Kubernetes", () => {
    const files = {
      "a.yaml":
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  namespace: web\nspec:\n  hostnameOverride: a\n  containers: []\n",
    };
    const hostname = (kubernetes: string) => checkedFiles(files, { kubernetes }).out.match(/hostnameOverride .*/)?.[0];
    expect(hostname("1.33")).toBe("hostnameOverride is new in Kubernetes 1.34; remove it, or upgrade the cluster");
    for (const version of ["1.34", "v1.36", "1.36.5", "v1.37.0+k3s1"]) expect(hostname(version)).toBeUndefined();
    for (const version of ["", "1", "2.0", "1.36.", "1.36.5 ", "latest", "1.x"]) {
      expect(refusal(() => hostname(version))).toEqual([
        `--kubernetes: is not a version of Kubernetes, got ${JSON.stringify(version)}; write it like "1.36"`,
      ]);
    }
    for (const version of ["v1.32.1", "1.38"]) {
      expect(refusal(() => hostname(version))).toEqual([
        `--kubernetes: is a version that the schemas do not know, got "${version}"; choose one from 1.33 to 1.37`,
      ]);
    }
  });

  test("is read like Kubernetes reads it", () => {
    const wrong = configMap("a", "dta: {}\n");
    const listed = `apiVersion: v1\nkind: List\nitems:\n  - ${wrong.trimEnd().replaceAll("\n", "\n    ")}\n`;
    expect(
      placesOf({
        "anchors.yaml": configMap("b", "data: &data\n  key: a\nbinaryData:\n  <<: *data\n  other: 5\n"),
        "bom.yaml": `\ufeff${configMap("c", "dta: {}\n")}`,
        "crlf.yaml": configMap("d", "dta: {}\n").replaceAll("\n", "\r\n"),
        "empty.yaml": "",
        "comment.yaml": "---\n# nothing\n---\n",
        "list.yaml": listed,
        "several.yaml": `---\n---\n${configMap("e")}---\n# nothing\n---\n${configMap("f", "dta: {}\n")}---\n`,
      }),
    ).toEqual([
      "anchors.yaml:7 schema data.key",
      "anchors.yaml:8 schema binaryData.key",
      "anchors.yaml:10 schema binaryData.other",
      "bom.yaml:6 schema dta",
      "crlf.yaml:6 schema dta",
      "list.yaml:9 schema dta",
      "several.yaml:16 schema dta",
    ]);
  });
});

describe("fails for", () => {
  test("options that mean something only with a folder, or only without", () => {
    const fix = "clusters say this themselves: leave it out, or name a folder with --dir";
    expect(refusal(() => checked({ kubernetes: "1.36", closed: true, allowUnknownKinds: true }))).toEqual([
      `--kubernetes: is for folders; ${fix}`,
      `--closed: is for folders; ${fix}`,
      "--allow-unknown-kinds: is for folders; put the definition of the kind into infrastructure/crds, or name a folder with --dir",
    ]);
    expect(refusal(() => checked({ dir: dir(), cluster: ["home", "studio"] }))).toEqual([
      '--cluster: cannot be chosen in a folder, got "home"; leave out --cluster or --dir',
      '--cluster: cannot be chosen in a folder, got "studio"; leave out --cluster or --dir',
    ]);
  });

  test("a folder that is not there", () => {
    writeSources(root, { file: "" });
    expect(refusal(() => checked({ dir: join(root, "nope") }))).toEqual(["nope: does not exist; correct the path"]);
    expect(refusal(() => checked({ dir: join(root, "file") }))).toEqual([
      "file: is not a folder; name the folder that it lies in",
    ]);
  });

  test("links that stand for manifests", () => {
    mkdirSync(join(root, "a"));
    symlinkSync("..", join(root, "a/loop"));
    symlinkSync("self.yaml", join(root, "self.yaml"));
    const followed = "a symbolic link, which is not followed; replace it with what it stands for, or remove it";
    expect(refusal(() => checkedFiles({}))).toEqual([`a/loop: ${followed}`, `self.yaml: ${followed}`]);
  });

  test("every file that cannot be read, and judges the others, each object by itself", () => {
    const size = 52_428_800;
    const ten = (item: string) => Array(10).fill(item).join(", ");
    const aliases = [1, 2, 3, 4, 5, 6].map((level) => `  l${level}: &l${level} [${ten(`*l${level - 1}`)}]\n`).join("");
    const files = {
      "aliases.yaml": configMap("a", `data:\n  l0: &l0 [${ten("a")}]\n${aliases}`),
      "binary.yaml": "\u0089PNG\r\n\0",
      "deep.yaml": `${"[".repeat(5000)}${"]".repeat(5000)}\n`,
      "duplicate.yaml": configMap("a", "data:\n  a: b\n  a: c\n"),
      "large.yaml": "a".repeat(size),
      "list.yaml": "apiVersion: v1\nkind: List\nitems:\n  - kind: Secret\n",
      "nameless.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: {}\n",
      "proto.json": '{ "__proto__": { "apiVersion": "v1", "kind": "ConfigMap", "metadata": { "name": "a" } } }',
      "syntax.yaml": configMap("a", "data: b: c\n"),
      "tab.yaml": "apiVersion: v1\nkind: Namespace\nmetadata:\n\tname: a\n",
      "text.yaml": "hello\n",
    };
    const others = { "object.yaml": configMap("a", "dta: {}\n"), "widget.yaml": widget };
    const { out, exitCode } = checkedFiles({ ...files, ...others }, { closed: true });
    const lines = out.split("\n").filter((line) => !/^aliases\.yaml:\d+ error| data\.l\d |^ {2}expected/.test(line));
    expect([lines, exitCode]).toEqual([
      [
        "aliases.yaml:11:47: aliases that stand for more than 100000 values; write out fewer values",
        "",
        "binary.yaml:2:1: a null byte, as in binary data or UTF-16; save it as text in UTF-8, or move it away",
        "deep.yaml:1:200: nested deeper than 200 levels; make it flatter",
        'duplicate.yaml:8:3: duplicate key, got "a"; remove or rename one of them',
        `large.yaml: larger than the 10000000 bytes that Argo CD reads for an application, got ${size} bytes; split it up`,
        "list.yaml:4:5: no Kubernetes object without apiVersion, metadata.name; add it, or move the file away",
        "nameless.yaml:1:1: no Kubernetes object without metadata.name; add it, or move the file away",
        "",
        "object.yaml:6 error schema",
        "  ConfigMap web/a dta is an unknown field; did you mean data?",
        "",
        "proto.json:1:1: no Kubernetes object without apiVersion, kind, metadata.name; add it, or move the file away",
        "syntax.yaml:6:8: bad indentation of a mapping entry; correct the YAML",
        "tab.yaml:4:1: a tab in the indentation; indent with spaces",
        "text.yaml:1:1: no Kubernetes object, got a string; write a mapping with apiVersion, kind and metadata.name",
        "",
        "4 objects: 19 errors",
        "",
      ],
      1,
    ]);
    expect([...readTree(root).keys()]).toEqual(Object.keys({ ...files, ...others }).sort());
  });
});

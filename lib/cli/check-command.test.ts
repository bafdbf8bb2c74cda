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
      '{"version":1,"problems":[],"mistakes":[],"summary":{"objects":2,"errors":0,"warnings":0},"skipped":[]}\n',
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
        skipped: [],
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

  test("whose files are not all manifests", () => {
    const helm = {
      "chart/Chart.yaml": "apiVersion: v2\nname: web\nversion: 1.0.0\n",
      "chart/values.yaml": "apiVersion: apps/v1\nkind: Deployment\n",
      "chart/templates/a/web.yaml": "kind: {{ .Values.kind }}\n",
      "chart/crds/widgets.yaml": widgetDefinition,
    };
    const others = { ".a.yaml": configMap("a"), "kustomization.yaml": "resources: [.a.yaml]\n", "b.json": "[1" };
    expect(checkedFiles({ ...helm, ...others })).toEqual({
      out: [
        "5 files skipped:",
        "  b.json holds no Kubernetes object",
        "  chart/Chart.yaml describes a Helm chart",
        "  chart/templates/a/web.yaml is a template of a Helm chart",
        "  chart/values.yaml holds values of a Helm chart",
        "  kustomization.yaml is a configuration of Kustomize",
        "",
        "2 objects: no problems",
        "",
      ].join("\n"),
      exitCode: 0,
    });
    const { skipped } = JSON.parse(checkedFiles({}, { json: true }).out);
    expect([skipped.length, skipped[0].why]).toEqual([5, "holds no Kubernetes object"]);
  });

  test("names ten of the files that are skipped, and counts the others", () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`values-${10 + i}.yaml`, "a: b\n"]));
    expect(
      checkedFiles({ ...files, "a.yaml": configMap("a") })
        .out.split("\n")
        .slice(-5),
    ).toEqual([
      "  values-19.yaml holds values of a Helm chart",
      "  and 2 others, which --json names",
      "",
      "1 object: no problems",
      "",
    ]);
  });

  test("says which files are ignored, and so can who checks it", () => {
    const wrong = configMap("a", "dta: {}\n");
    const files = {
      ".k3s-gitops-ignore": "tests/\n",
      "tests/a.yaml": wrong,
      "b.yaml": wrong,
      "c.yaml": configMap("c"),
    };
    expect(checkedFiles(files, { ignore: ["b*"] })).toEqual({
      out: "2 files skipped:\n  b.yaml is ignored\n  tests is ignored\n\n1 object: no problems\n",
      exitCode: 0,
    });
  });

  test("is asked only some rules", () => {
    const namespace = "apiVersion: v1\nkind: Namespace\nmetadata: {name: web}\n";
    const files = { "a.yaml": `${configMap("a", "dta: {}\n")}---\n${namespace}` };
    const rulesOf = (options: Partial<CheckCommandOptions>) =>
      checkedFiles(files, options)
        .out.split("\n")
        .flatMap((line) => / (?:error|warning) (\S+)$/.exec(line)?.[1] ?? []);
    expect(rulesOf({})).toEqual(["schema", "namespace-without-level"]);
    expect(rulesOf({ only: ["security"] })).toEqual(["namespace-without-level"]);
    expect(rulesOf({ skip: ["namespace-without-level"] })).toEqual(["schema"]);
    expect(rulesOf({ only: ["schema", "security"], skip: ["security"] })).toEqual(["schema"]);
    expect(checkedFiles({}, { only: ["references"], skip: ["missing-service"] }).out).toBe(
      [
        "only the rules of references were asked",
        "the rules of missing-service were not asked",
        "",
        "2 objects: no problems",
        "",
      ].join("\n"),
    );
  });

  test("may hold hooks that get a name at every sync", () => {
    const job = (annotation: string) =>
      [
        "apiVersion: batch/v1\nkind: Job\nmetadata:\n  generateName: a-\n  namespace: web",
        `  annotations: {${annotation}: PreSync}`,
        "spec:\n  template:\n    spec: {restartPolicy: Never, containers: [{name: a, image: 'a/b:1.0.0', prts: []}]}\n",
      ].join("\n");
    const hook = job("argocd.argoproj.io/hook");
    expect(checkedFiles({ "a.yaml": `${hook}---\n${hook}` }, { only: ["collisions"] }).exitCode).toBe(0);
    const files = { "b.yaml": job("example.com/hook") };
    expect(checkedFiles(files, { only: ["schema", "collisions"] }).out).toBe(
      [
        "a.yaml:9 error schema",
        "  Job web/a spec.template.spec.containers[0].prts is an unknown field; did you mean ports?",
        "",
        "b.yaml:1:1: generateName without a name makes another object at every sync; write metadata.name instead, or make it a hook of Argo CD's",
        "",
        "only the rules of schema and collisions were asked",
        "",
        "2 objects: 2 errors",
        "",
      ].join("\n"),
    );
  });

  test("is told of values by what is written", () => {
    const data = "data:\n  a: on\n  b: 0644\n  c: 1.10\n  d: 12\n  e: 'on'\n";
    const { problems }: { problems: readonly { message: string; suggestion: string }[] } = JSON.parse(
      checkedFiles({ "a.yaml": configMap("a", data) }, { json: true }).out,
    );
    expect(problems.map(({ message, suggestion }) => [message, suggestion])).toEqual([
      ['must be a string, got on, which YAML reads as true; did you mean "on"?', '"on"'],
      ['must be a string, got 0644, which YAML reads as 420; did you mean "0644"?', '"0644"'],
      ['must be a string, got 1.10, which YAML reads as 1.1; did you mean "1.10"?', '"1.10"'],
      ['must be a string, got 12; did you mean "12"?', '"12"'],
    ]);
  });

  test("cannot command who reads what is said of it", () => {
    const name = String.raw`"x\n::error file=a::forged\e[2K"`;
    const { out } = checkedFiles({ "a.yaml": configMap("a").replace("name: a", `name: ${name}`) });
    expect(out).not.toMatch(/^\s*::|[^\n -~]/m);
    expect(out).toContain(
      "a.yaml:4 error schema\n  ConfigMap web/x\\u000a::error file=a::forged\\u001b[2K metadata.name",
    );
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
    const whole = "is for folders; what Argo CD syncs is checked whole: leave it out, or name a folder with --dir";
    expect(refusal(() => checked({ ignore: ["a"], only: ["schema"], skip: ["security"] }))).toEqual([
      `--ignore: ${whole}`,
      `--only: ${whole}`,
      `--skip: ${whole}`,
    ]);
    expect(refusal(() => checked({ dir: dir(), cluster: ["home", "studio"] }))).toEqual([
      '--cluster: cannot be chosen in a folder, got "home"; leave out --cluster or --dir',
      '--cluster: cannot be chosen in a folder, got "studio"; leave out --cluster or --dir',
    ]);
  });

  test("a folder that is not there, or has no name", () => {
    writeSources(root, { file: "" });
    const refused = (name: string, problem: string) => ({
      out: `${name}: ${problem}\n\n0 objects: 1 error\n`,
      exitCode: 1,
    });
    expect(checked({ dir: `${dir()}/nope` })).toEqual(refused("nope", "does not exist; correct the path"));
    expect(checked({ dir: `${dir()}/file` })).toEqual(
      refused("file", "is not a folder; name the folder that it lies in"),
    );
    expect(refusal(() => checked({ dir: "" }))).toEqual(['--dir: names no folder, got ""; write its path']);
  });

  test("a folder that holds nothing to check", () => {
    mkdirSync(join(root, "empty"));
    const nothing = "empty: holds no Kubernetes object; name a folder of manifests";
    expect(checked({ dir: `${dir()}/empty` })).toEqual({ out: `${nothing}\n\n0 objects: 1 error\n`, exitCode: 1 });
    writeSources(root, { "empty/values.yaml": "a: b\n" });
    expect(checked({ dir: `${dir()}/empty` }).out).toBe(
      `${nothing}\n\n1 file skipped:\n  empty/values.yaml holds values of a Helm chart\n\n0 objects: 1 error\n`,
    );
  });

  test("links that stand for manifests, and judges the others", () => {
    mkdirSync(join(root, "a"));
    symlinkSync("..", join(root, "a/loop"));
    symlinkSync("self.yaml", join(root, "self.yaml"));
    expect(checkedFiles({ "b.yaml": configMap("b") }).out).toBe(
      [
        "self.yaml: a symbolic link, which is not followed; replace it with what it stands for, or remove it",
        "",
        "1 file skipped:",
        "  a/loop is a link to a folder, which is not followed",
        "",
        "1 object: 1 error",
        "",
      ].join("\n"),
    );
  });

  test("every file that cannot be read, and judges the others, each object by itself", () => {
    const size = 52_428_800;
    const ten = (item: string) => Array(10).fill(item).join(", ");
    const aliases = [1, 2, 3, 4, 5, 6].map((level) => `  l${level}: &l${level} [${ten(`*l${level - 1}`)}]\n`).join("");
    const files = {
      "aliases.yaml": configMap("a", `data:\n  l0: &l0 [${ten("a")}]\n${aliases}`),
      "binary.yaml": "\u0089PNG\r\n\0",
      "deep.yaml": `apiVersion: ${"[".repeat(5000)}${"]".repeat(5000)}\n`,
      "duplicate.yaml": configMap("a", "data:\n  a: b\n  a: c\n"),
      "large.yaml": `apiVersion: ${"a".repeat(size - 12)}`,
      "list.yaml": "apiVersion: v1\nkind: List\nitems:\n  - kind: Secret\n",
      "nameless.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: {}\n",
      "proto.json": '{ "__proto__": { "apiVersion": "v1" }, "kind": "ConfigMap", "metadata": { "name": "a" } }',
      "syntax.yaml": configMap("a", "data: b: c\n"),
      "tab.yaml": "apiVersion: v1\nkind: Namespace\nmetadata:\n\tname: a\n",
      "text.yaml": "apiVersion\n",
    };
    const others = { "object.yaml": configMap("a", "dta: {}\n"), "widget.yaml": widget };
    const { out, exitCode } = checkedFiles({ ...files, ...others }, { closed: true });
    const lines = out.split("\n").filter((line) => !/^aliases\.yaml:\d+ error| data\.l\d |^ {2}expected/.test(line));
    expect([lines, exitCode]).toEqual([
      [
        "aliases.yaml:11:47: aliases that stand for more than 100000 values; write out fewer values",
        "",
        "binary.yaml:2:1: a null byte, as in binary data or UTF-16; save it as text in UTF-8, or move it away",
        "deep.yaml:1:212: nested deeper than 200 levels; make it flatter",
        'duplicate.yaml:8:3: duplicate key, got "a"; remove or rename one of them',
        `large.yaml: larger than the 10000000 bytes that Argo CD reads for an application, got ${size} bytes; split it up`,
        "list.yaml:4:5: no Kubernetes object without apiVersion, metadata.name; add it, or move the file away",
        "nameless.yaml:1:1: no Kubernetes object without metadata.name; add it, or move the file away",
        "",
        "object.yaml:6 error schema",
        "  ConfigMap web/a dta is an unknown field; did you mean data?",
        "",
        "proto.json:1:1: no Kubernetes object without apiVersion; add it, or move the file away",
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

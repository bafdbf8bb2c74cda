import { describe, expect, test } from "vitest";
import { defineApplication } from "../application/application.ts";
import { ConfigError, formatProblem } from "../errors.ts";
import { testCluster } from "../testing.ts";
import { loadRepository, type Sources, stemOf } from "./load.ts";

/** What would be found on a disk: by path what each file does when it is loaded. */
function sourcesOf(files: Readonly<Record<string, () => unknown>>, more: Partial<Sources> = {}): Sources {
  return {
    root: "/",
    sources: Object.keys(files),
    modules: Object.entries(files).map(([path, load]) => ({ path, load })),
    errors: [],
    ...more,
  };
}

const overlay = { "infrastructure/overlays/test.ts": () => testCluster() };
const application = () => defineApplication({ description: "Does something." });

function refusal(files: Readonly<Record<string, () => unknown>>, more?: Partial<Sources>): string {
  const { mistakes } = loadRepository(sourcesOf({ ...overlay, ...files }, more));
  return mistakes.map(formatProblem).join("\n");
}

test("loads clusters and applications, each with what follows from its path", () => {
  const { clusters, applications } = loadRepository(
    sourcesOf({
      "applications/workloads/whoami.app.ts": application,
      "infrastructure/base/ingress/ingress.app.ts": application,
      ...overlay,
    }),
  );
  expect(clusters).toEqual([testCluster()]);
  expect(applications).toEqual([
    {
      description: "Does something.",
      name: "whoami",
      layer: "applications",
      source: "applications/workloads/whoami.app.ts",
    },
    {
      description: "Does something.",
      name: "ingress",
      layer: "infrastructure",
      source: "infrastructure/base/ingress/ingress.app.ts",
    },
  ]);
});

test("takes a name of 63 letters", () => {
  const path = `operators/${"a".repeat(63)}.app.ts`;
  const { applications } = loadRepository(sourcesOf({ [path]: application, ...overlay }));
  expect(applications.map(({ source }) => source)).toEqual([path]);
});

test("stemOf leaves folders and suffix away", () => {
  expect(stemOf("applications/workloads/whoami.app.ts")).toBe("whoami");
  expect(stemOf("whoami.app.ts")).toBe("whoami");
});

describe("fails for", () => {
  const label = "rename it with 1 to 63 of a-z, 0-9 and -, beginning and ending with a letter or digit";
  const long = `applications/${"a".repeat(64)}.app.ts`;
  const cycle: { self?: object } = {};
  cycle.self = cycle;

  test.each<[string, Readonly<Record<string, () => unknown>>, string]>([
    [
      "an application without default export",
      { "operators/a.app.ts": () => undefined },
      "operators/a.app.ts: its default export is not made by defineApplication, got none; write export default defineApplication({ ... })",
    ],
    [
      "an application that is a plain object",
      { "operators/a.app.ts": () => ({ description: "A." }) },
      'operators/a.app.ts: its default export is not made by defineApplication, got {"description":"A."}; write export default defineApplication({ ... })',
    ],
    [
      "an application that is a function",
      { "operators/a.app.ts": () => Number },
      "operators/a.app.ts: its default export is not made by defineApplication, got function Number() { [native code] }; write export default defineApplication({ ... })",
    ],
    [
      "an application that no message can show",
      { "operators/a.app.ts": () => cycle },
      "operators/a.app.ts: its default export is not made by defineApplication, got [object Object]; write export default defineApplication({ ... })",
    ],
    [
      "an overlay that is no cluster",
      { "infrastructure/overlays/b.ts": () => ({ ...testCluster() }) },
      'infrastructure/overlays/b.ts: its default export is not made by defineCluster, got {"name":"test","domain":"test.example.com","repository":{"url":"https://git.e...; write export default defineCluster({ ... }), or move what overlays share into a folder below, like infrastructure/overlays/shared/',
    ],
    [
      "an overlay with another name than its cluster",
      { "infrastructure/overlays/home.ts": () => testCluster() },
      'infrastructure/overlays/home.ts: declares a cluster of another name, got "test"; write name: "home", or rename the file to test.ts',
    ],
    [
      "two clusters with one API host",
      {
        "infrastructure/overlays/test.ts": () => testCluster({ apiHost: "k3s.test.example.com" }),
        "infrastructure/overlays/b.ts": () =>
          testCluster({
            name: "b",
            nodes: { "b-1": { role: "server", address: "192.168.1.20" } },
            apiHost: "k3s.test.example.com",
          }),
      },
      'cluster "b" apiHost: is also that of cluster "test", got "k3s.test.example.com"; give each cluster a name of its own',
    ],
    [
      "two applications of one stem",
      { "applications/b/a.app.ts": application, "operators/a.app.ts": application },
      'operators/a.app.ts: has the stem of applications/b/a.app.ts, got "a"; rename one of them',
    ],
    [
      "a stem that is a namespace of Kubernetes' own",
      { "operators/kube-metrics.app.ts": application },
      'operators/kube-metrics.app.ts: its stem is a name of a namespace that Kubernetes keeps for itself, got "kube-metrics"; rename it',
    ],
    [
      "a stem that is not a DNS label",
      { "operators/My_App.app.ts": application },
      `operators/My_App.app.ts: its stem is not a DNS label, got "My_App"; ${label}`,
    ],
    [
      "a stem that is too long",
      { [long]: application },
      `${long}: its stem is not a DNS label, got "${"a".repeat(64)}"; ${label}`,
    ],
    [
      "no stem",
      { "operators/.app.ts": application },
      `operators/.app.ts: its stem is not a DNS label, got ""; ${label}`,
    ],
    [
      "the name of the bootstrap folder",
      { "operators/bootstrap.app.ts": application },
      'operators/bootstrap.app.ts: its stem means the folder of what a person applies before Argo CD runs, got "bootstrap"; rename it',
    ],
    [
      "the name of the root Application",
      { "argocd/root.app.ts": application },
      'argocd/root.app.ts: its stem means the Argo CD Application that is applied by hand, got "root"; rename it',
    ],
    [
      "an application outside of the layers",
      { "docs/a.app.ts": application },
      "docs/a.app.ts: lies outside the layers; move it below argocd/, operators/, infrastructure/, applications/",
    ],
    [
      "a file that throws while loading",
      {
        "operators/a.app.ts": () => {
          throw new TypeError("x is not a function");
        },
      },
      "operators/a.app.ts: throws while loading, got TypeError: x is not a function; correct the file",
    ],
    [
      "a file that throws something else",
      {
        "operators/a.app.ts": () => {
          throw "a text";
        },
      },
      "operators/a.app.ts: throws while loading, got a text; correct the file",
    ],
    [
      "a mistake in an overlay",
      { "infrastructure/overlays/b.ts": () => testCluster({ name: "b", k3sVersion: "v1.36" }) },
      'infrastructure/overlays/b.ts cluster "b" k3sVersion: is not an exact K3s version, got "v1.36"; write it with its patch and build, like "v1.36.5+k3s1"',
    ],
    [
      "a mistake in an application",
      { "operators/a.app.ts": () => defineApplication({ description: "A.", namespace: "A" }) },
      'operators/a.app.ts namespace: is not a DNS label, got "A"; use 1 to 63 of a-z, 0-9 and -, beginning and ending with a letter or digit',
    ],
  ])("%s", (_, files, message) => {
    expect(refusal(files)).toBe(message);
  });

  test("a repository without clusters", () => {
    const { mistakes } = loadRepository(sourcesOf({ "operators/a.app.ts": application }));
    expect(mistakes.map(formatProblem)).toEqual([
      "infrastructure/overlays: declares no cluster; run k3s-gitops new cluster <name>",
    ]);
  });

  test("what the compiler found, with its place", () => {
    const message = { id: "", pluginName: "", notes: [], detail: undefined };
    const location = {
      file: "operators/a.app.ts",
      namespace: "",
      line: 3,
      column: 7,
      length: 1,
      lineText: "",
      suggestion: "",
    };
    const errors = [
      { ...message, text: 'Expected ";" but found "x"', location },
      { ...message, text: "Out of memory", location: null },
    ];
    expect(refusal({}, { errors })).toBe(
      [
        'operators/a.app.ts:3:8: expected ";" but found "x"; correct the file',
        "sources: out of memory; correct the file",
      ].join("\n"),
    );
  });

  test("every mistake at once, those of files that were not compiled included", () => {
    const messages = refusal(
      {
        "applications/a.app.ts": () => 1,
        "infrastructure/overlays/b.ts": () => {
          throw new ConfigError([
            { where: "one", what: "is wrong", fix: "do this" },
            { where: "two", what: "is wrong", fix: "do that" },
          ]);
        },
      },
      { sources: ["applications/a.app.ts", "applications/B.app.ts", "infrastructure/overlays/b.ts"] },
    );
    expect(messages).toBe(
      [
        `applications/B.app.ts: its stem is not a DNS label, got "B"; ${label}`,
        "applications/a.app.ts: its default export is not made by defineApplication, got 1; write export default defineApplication({ ... })",
        "infrastructure/overlays/b.ts one: is wrong; do this",
        "infrastructure/overlays/b.ts two: is wrong; do that",
      ].join("\n"),
    );
  });
});

import { describe, expect, test } from "vitest";
import { Folder } from "../repository/folder.ts";
import { configErrorOf } from "../testing.ts";
import { generated, putFiles, temporaryFolder } from "../writer/testing.ts";
import { countObjects, generatedClusters, objectsMentioning, parseEmbedded, planSide } from "./plan-side.ts";

const namespace = (name: string) => `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${name}\n`;

/** A side with files by path. */
function side(files: Readonly<Record<string, string | Buffer>>) {
  return planSide(
    "dist/",
    Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content) })),
    new Set(Object.keys(files)),
  );
}

/** A folder with files by path. */
function folder(files: Readonly<Record<string, string>>): Folder {
  const path = temporaryFolder();
  putFiles(
    path,
    Object.entries(files).map(([file, text]) => ({ path: file, text })),
  );
  return new Folder(path);
}

describe("planSide", () => {
  test("knows what lies among generated files and is none, be it hidden, binary, or a page", () => {
    const own = generated("home/README.md", "");
    const tree = {
      "home/README.md": own,
      "home/web/.evil.yaml": namespace("evil"),
      "home/web/Namespace-web.yaml": `${generated("a.yaml", "")}${namespace("web")}`,
      "home/web/README.md": "# Mine\n",
      "home/web/.DS_Store": "",
      "home/web/blob": "\u0000",
      "other/web/a.yaml": namespace("a"),
    };
    const clusters = generatedClusters(folder(tree), Object.keys(tree));
    expect(clusters).toEqual(new Set(["home"]));
    const files = Object.entries(tree).map(([path, content]) => ({ path, bytes: Buffer.from(content) }));
    const { objects, files: others = [] } = planSide("dist/", files, new Set(), clusters);
    const shown = [...objects, ...others].map(({ path, isForeign = false }) => [path, isForeign]);
    expect(shown).toEqual([
      ["home/web/.evil.yaml", true],
      ["home/web/Namespace-web.yaml", false],
      ["other/web/a.yaml", false],
      ["home/web/README.md", true],
      ["home/web/blob", true],
    ]);
    expect(others.at(-1)?.data).toMatch(/^1 bytes that are no text, with SHA-256 6e340b9c/);
  });

  test("fails with pointers of Git LFS", () => {
    const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5\n";
    expect(configErrorOf(() => side({ "home/web/a.yaml": pointer, "home/README.md": pointer }))).toBe(
      ["home/web/a.yaml", "home/README.md"]
        .map(
          (path) =>
            `dist/${path}: is a pointer of Git LFS, not the file itself; keep dist/ out of Git LFS, which Argo CD does not ask either unless it is told to`,
        )
        .join("\n"),
    );
  });

  test("knows objects with their place and source, node configurations and the K3s version", () => {
    const generated = "# Generated from infrastructure/overlays/home.ts by k3s-gitops; do not edit.\n";
    expect(
      side({
        "home/web/Namespace-web.yaml": `${generated}${namespace("web")}`,
        "home/web/crlf.yaml": `${generated}${namespace("crlf")}`.replaceAll("\n", "\r\n"),
        "home/web/several.yml": `# by hand\n${namespace("a")}---\n---\n${namespace("b")}`,
        "home/bootstrap/nodes/server-1/files/etc/rancher/k3s/config.yaml": `${generated}cluster-init: true\n`,
        "home/bootstrap/nodes/server-1/node.env": `${generated}INSTALL_K3S_VERSION='v1.36.5+k3s1'\nINSTALL_K3S_EXEC=server\n`,
        "home/bootstrap/nodes/server-2/files/etc/rancher/k3s/config.yaml": generated,
        "home/bootstrap/nodes/server-2/node.env": "",
        "home/bootstrap/nodes/server-2/files/etc/rancher/k3s/registries.yaml": "mirrors: {}\n",
        "home/README.md": "# Home\n",
      }),
    ).toEqual({
      objects: [
        { name: "web", path: "home/web/Namespace-web.yaml", source: "infrastructure/overlays/home.ts" },
        { name: "crlf", path: "home/web/crlf.yaml", source: "infrastructure/overlays/home.ts" },
        { name: "a", path: "home/web/several.yml" },
        { name: "b", path: "home/web/several.yml" },
      ].map(({ name, ...place }) => ({
        manifest: { apiVersion: "v1", kind: "Namespace", metadata: { name } },
        cluster: "home",
        application: "web",
        ...place,
      })),
      files: [
        {
          path: "home/bootstrap/nodes/server-1/files/etc/rancher/k3s/config.yaml",
          node: "server-1",
          data: { "cluster-init": true },
        },
        { path: "home/bootstrap/nodes/server-1/node.env", data: `${generated}INSTALL_K3S_EXEC=server\n` },
        { path: "home/bootstrap/nodes/server-2/files/etc/rancher/k3s/config.yaml", node: "server-2", data: null },
        { path: "home/bootstrap/nodes/server-2/node.env", data: "" },
        { path: "home/bootstrap/nodes/server-2/files/etc/rancher/k3s/registries.yaml", data: "mirrors: {}\n" },
      ].map((file) => ({ cluster: "home", application: "bootstrap", ...file })),
      k3sVersions: [{ cluster: "home", node: "server-1", version: "v1.36.5+k3s1" }],
    });
  });

  test("leaves out the copies of what Argo CD syncs, of its own cluster and with the same content", () => {
    const paths = side({
      "home/argocd/a.yaml": namespace("copied"),
      "home/argocd/b.yaml": namespace("differs"),
      "home/bootstrap/argocd/a.yaml": `# another text\n${namespace("copied")}`,
      "home/bootstrap/argocd/b.yaml": `${namespace("differs")}  labels: {}\n`,
      "home/bootstrap/argocd/c.yaml": namespace("by-hand"),
      "studio/bootstrap/argocd/a.yaml": namespace("copied"),
    }).objects.map(({ path }) => path);
    expect(paths).toEqual([
      "home/argocd/a.yaml",
      "home/argocd/b.yaml",
      "home/bootstrap/argocd/b.yaml",
      "home/bootstrap/argocd/c.yaml",
      "studio/bootstrap/argocd/a.yaml",
    ]);
  });

  test("fails with every file that it cannot read", () => {
    expect(
      configErrorOf(() =>
        side({
          "home/web/a.yaml": "a: b: c\n",
          "home/web/b.yaml": namespace("b"),
          "home/web/c.json": "{}",
          "home/bootstrap/nodes/server-1/files/etc/rancher/k3s/config.yaml": "node-label:\n  - a\nnode-label: b\n",
          "home/bootstrap/nodes/server-2/files/etc/rancher/k3s/config.yaml": Buffer.from([0xff]),
        }),
      ),
    ).toBe(
      [
        "dist/home/web/a.yaml:1:5: bad indentation of a mapping entry; correct the YAML",
        "dist/home/web/c.json:1:1: no Kubernetes object without apiVersion, kind, metadata.name; add it, or move the file away",
        'dist/home/bootstrap/nodes/server-1/files/etc/rancher/k3s/config.yaml:3:1: duplicate key, got "node-label"; remove or rename one of them',
        "dist/home/bootstrap/nodes/server-2/files/etc/rancher/k3s/config.yaml:1:1: a byte that is not UTF-8; save it in UTF-8",
      ].join("\n"),
    );
  });
});

describe("objectsMentioning", () => {
  const files = {
    "home/web/a.yaml": namespace("wanted"),
    "home/web/b.yaml": `${namespace("other")}---\n${namespace("not-wanted")}`,
    "home/web/c.yaml": "no: manifest\n",
    "home/README.md": "wanted",
    "home/bootstrap/web/a.yaml": namespace("wanted"),
    "studio/web/a.yaml": namespace("wanted"),
  };
  const mentioning = (...names: string[]) => {
    const tree = folder(files);
    const objects = objectsMentioning("dist/", tree, tree.list(), "home", new Set(names));
    return Array.from(objects, ({ path, manifest }) => `${path} ${manifest.metadata.name}`);
  };

  test("reads the files of the cluster that contain a name, and no other", () => {
    expect(mentioning("wanted", "absent")).toEqual([
      "home/web/a.yaml wanted",
      "home/web/b.yaml other",
      "home/web/b.yaml not-wanted",
    ]);
    expect(mentioning()).toEqual([]);
  });

  test("fails for one of them that is no manifest", () => {
    expect(configErrorOf(() => mentioning("manifest"))).toBe(
      "dist/home/web/c.yaml:1:1: no Kubernetes object without apiVersion, kind, metadata.name; add it, or move the file away",
    );
  });
});

describe("countObjects", () => {
  test.each<[string, number, Readonly<Record<string, string>>]>([
    ["a document", 1, { "home/web/a.yaml": namespace("a") }],
    ["a document whose fields have kinds", 1, { "home/web/a.yaml": `roleRef:\n  kind: Role\n${namespace("a")}` }],
    ["several documents", 3, { "home/web/a.yaml": [1, 2, 3].map((name) => namespace(`n-${name}`)).join("---\n") }],
    ["JSON", 1, { "home/web/a.json": '{ "kind": "Namespace" }' }],
    [
      "what is no manifest",
      0,
      { "home/README.md": namespace("a"), "home/bootstrap/nodes/s/files/etc/rancher/k3s/config.yaml": "kind: a\n" },
    ],
    ["a copy for the bootstrap", 1, { "home/a/a.yaml": namespace("a"), "home/bootstrap/a/a.yaml": namespace("a") }],
    ["what is only for the bootstrap", 1, { "home/bootstrap/a/a.yaml": namespace("a") }],
  ])("counts %s", (_, count, files) => {
    const tree = folder(files);
    expect(countObjects(tree, tree.list())).toBe(count);
  });
});

test("parseEmbedded reads one document, or several as a list, and nothing that is none", () => {
  expect(["a: 1", '{ "a": [] }', "a: 1\n---\nb: 2\n", "", "a: b: c"].map(parseEmbedded)).toEqual([
    { a: 1 },
    { a: [] },
    [{ a: 1 }, { b: 2 }],
    undefined,
    undefined,
  ]);
});

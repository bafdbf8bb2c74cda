import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { describeObject } from "../kubernetes/object-ref.ts";
import { configErrorOf } from "../testing.ts";
import { plainManifests } from "./plain-manifests.ts";
import { testFolder } from "./testing.ts";

const source = "applications/workloads/shop.app.ts";
const configMap = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;

const files = {
  "applications/workloads/legacy/b.yaml": `${configMap("b1")}---\n${configMap("b2")}`,
  "applications/workloads/legacy/a.yml": configMap("a"),
  "applications/workloads/legacy/c.json": '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c"}}',
  "applications/workloads/legacy/deep/d.yaml": configMap("d"),
  "applications/workloads/legacy/notes.txt": "not for Kubernetes",
  "shared/e.yaml": configMap("e"),
};

function namesOf(...patterns: readonly string[]): string[] {
  return plainManifests(testFolder(files), source, patterns).map((manifest) =>
    describeObject(manifest).replace("ConfigMap ", ""),
  );
}

test.each<[string, readonly string[], readonly string[]]>([
  ["files by a part of their names", ["./legacy/*.yaml"], ["b1", "b2"]],
  ["files by one letter of their names", ["legacy/?.y*ml"], ["a", "b1", "b2"]],
  ["one file", ["./legacy/deep/d.yaml"], ["d"]],
  ["a folder with all below it", ["./legacy"], ["a", "b1", "b2", "c", "d"]],
  ["a folder with a slash behind it", ["./legacy/deep/"], ["d"]],
  ["files in any folder", ["./legacy/**/*.yaml"], ["b1", "b2", "d"]],
  ["everything in any folder", ["./legacy/**"], ["a", "b1", "b2", "c", "d"]],
  ["files in some folders", ["./*/deep/*"], ["d"]],
  ["files elsewhere in the repository", ["../../shared/*.yaml"], ["e"]],
  ["files once, in the order of their paths", ["./legacy/b.yaml", "./legacy/*.y*ml"], ["a", "b1", "b2"]],
  ["files without others", ["./legacy", "!./legacy/deep", "!./legacy/a.*"], ["b1", "b2", "c"]],
])("takes %s", (_, patterns, names) => {
  expect(namesOf(...patterns)).toEqual(names);
});

describe("refuses", () => {
  test.each<[string, string, string]>([
    [
      "a pattern of no file",
      "./legcy/*.yaml",
      'matches no YAML or JSON file, got "./legcy/*.yaml"; correct the path, which starts from the folder of this file',
    ],
    [
      "a file of another kind",
      "./legacy/notes.txt",
      'matches no YAML or JSON file, got "./legacy/notes.txt"; correct the path, which starts from the folder of this file',
    ],
    [
      "a path out of the repository",
      "../../../*.yaml",
      'leads out of the repository, got "../../../*.yaml"; write a path from the file itself, like "./legacy/*.yaml"',
    ],
    [
      "a path of the machine",
      "/etc/*.yaml",
      'leads out of the repository, got "/etc/*.yaml"; write a path from the file itself, like "./legacy/*.yaml"',
    ],
    [
      "an address",
      "https://example.com/a.yaml",
      'matches no YAML or JSON file, got "https://example.com/a.yaml"; correct the path, which starts from the folder of this file',
    ],
  ])("%s", (_, pattern, message) => {
    expect(configErrorOf(() => namesOf(pattern))).toBe(`${source} manifests: ${message}`);
  });

  test("what is no object, at its place, together with everything else", () => {
    const root = testFolder({
      "applications/workloads/legacy/a.yaml": `${configMap("a")}---\nkey: value\n`,
      "applications/workloads/legacy/b.yaml": "kind: [\n",
    });
    expect(configErrorOf(() => plainManifests(root, source, ["./legacy", "./other"])).split("\n")).toEqual([
      `${source} manifests: matches no YAML or JSON file, got "./other"; correct the path, which starts from the folder of this file`,
      "applications/workloads/legacy/a.yaml:6:1: no Kubernetes object without apiVersion, kind, metadata.name; add it, or move the file away",
      "applications/workloads/legacy/b.yaml:2:1: deficient indentation; correct the YAML",
    ]);
  });

  test("a link, which may lead anywhere", () => {
    const root = testFolder({ "applications/workloads/legacy/a.yaml": configMap("a") });
    symlinkSync("/etc/hostname", join(root, "applications/workloads/legacy/b.yaml"));
    expect(configErrorOf(() => plainManifests(root, source, ["./legacy/*.yaml"]))).toBe(
      `${join(root, "applications/workloads/legacy/b.yaml")}: a symbolic link, which is not followed; replace it with what it stands for, or remove it`,
    );
  });
});

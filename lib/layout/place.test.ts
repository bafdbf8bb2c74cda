import { describe, expect, test } from "vitest";
import { outputOf } from "../synth/output.ts";
import { synth } from "../synth/synth.ts";
import { testCluster } from "../testing.ts";
import { kindOfFile, placeOf } from "./place.ts";

describe("placeOf", () => {
  test.each([
    ["home/whoami/Service-whoami.yaml", { kind: "manifest", cluster: "home", application: "whoami" }],
    ["home/apps/Application-whoami.yaml", { kind: "manifest", cluster: "home", application: "apps" }],
    ["home/bootstrap/argocd/Namespace-argocd.yaml", { kind: "manifest", cluster: "home", application: "argocd" }],
    [
      "home/bootstrap/nodes/home-1/files/etc/rancher/k3s/config.yaml",
      { kind: "node-config", cluster: "home", application: "bootstrap", node: "home-1" },
    ],
    [
      "home/bootstrap/nodes/home-1/node.env",
      { kind: "node-environment", cluster: "home", application: "bootstrap", node: "home-1" },
    ],
    ["home/capabilities.txt", { kind: "capabilities", cluster: "home", application: "bootstrap" }],
    ["home/web/capabilities.txt", { kind: "other", cluster: "home", application: "web" }],
    ["home/web/render.lock", { kind: "render-record", cluster: "home", application: "web" }],
    ["home/README.md", { kind: "readme", cluster: "home", application: "" }],
    [
      "bootstrap/nodes/a/files/etc/rancher/k3s/config.yaml",
      { kind: "node-config", cluster: "", application: "bootstrap", node: "a" },
    ],
    ["a.yaml", { kind: "manifest", cluster: "", application: "" }],
  ])("%s", (path, place) => {
    expect(placeOf(path)).toEqual(place);
  });

  test("knows every file that synth makes", () => {
    const kinds = new Set(outputOf(synth(testCluster(), [])).map(({ path }) => kindOfFile(path)));
    expect(kinds.has("other")).toBe(false);
  });
});

test.each([
  ["a/b.yml", "manifest"],
  ["a/b.json", "manifest"],
  ["a/config.yaml", "manifest"],
  ["a/k3s/b/config.yaml", "manifest"],
  ["a/bootstrap/nodes/b/files/var/lib/rancher/k3s/server/manifests/vip.yaml", "host-file"],
  ["a/bootstrap/nodes/b/files.sha256", "host-sums"],
  ["a/bootstrap/scripts/preflight.sh", "host-script"],
  ["a/b.yaml.bak", "other"],
  ["node.env", "other"],
  ["a/README.md", "readme"],
  ["a/CHANGES.md", "other"],
])("%s is of kind %s", (path, kind) => {
  expect(kindOfFile(path)).toBe(kind);
});

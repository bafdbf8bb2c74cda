import { describe, expect, it, test } from "vitest";
import type { Json, Manifest } from "../manifest.ts";
import { ignoresField, keepsIgnored, withIgnoredFrom } from "./ignored-differences.ts";

const ignoring = (...ignoreDifferences: Json[]) => ({ spec: { ignoreDifferences } });
const deployment = (rest: Record<string, Json>): Manifest => ({
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: "web", namespace: "shop" },
  ...rest,
});
const replicas = { group: "apps", kind: "Deployment", jsonPointers: ["/spec/replicas"] };
const [four, one] = [deployment({ spec: { replicas: 4 } }), deployment({ spec: { replicas: 1 } })];

describe("what an Application ignores", () => {
  it.each<[string, Json]>([
    ["group and kind", replicas],
    ["its name and namespace", { ...replicas, name: "web", namespace: "shop" }],
    ["a star", { ...replicas, group: "*", kind: "Dep*ment" }],
    ["a path of jq", { group: "apps", kind: "Deployment", jqPathExpressions: [".spec.replicas"] }],
    ["a quoted path of jq", { group: "apps", kind: "Deployment", jqPathExpressions: ['.spec["replicas"]?'] }],
    ["a whole branch", { ...replicas, jsonPointers: ["/spec"] }],
  ])("is found by %s", (_, entry) => {
    expect(withIgnoredFrom(ignoring(entry), four, one)).toEqual(four);
  });

  it.each<[string, Json]>([
    ["of another kind", { ...replicas, kind: "StatefulSet" }],
    ["of another group", { ...replicas, group: "" }],
    ["of another name", { ...replicas, name: "other" }],
    ["of another namespace", { ...replicas, namespace: "other" }],
    ["of another star", { ...replicas, kind: "Deployment*Set" }],
    ["that is no pointer", { ...replicas, jsonPointers: ["spec/replicas", ""] }],
    ["that jq computes", { group: "apps", kind: "Deployment", jqPathExpressions: ["..replicas", ".spec | .replicas"] }],
  ])("is nothing %s", (_, entry) => {
    expect(withIgnoredFrom(ignoring(entry), four, one)).toBe(one);
  });

  it("may be in one or all items of a list, in keys with any character, and on one side only", () => {
    const ports = (a: number, b: number) => deployment({ spec: { ports: [{ nodePort: a }, { nodePort: b }] } });
    const kinds = { group: "apps", kind: "Deployment" };
    const at = (...jsonPointers: string[]) => ignoring({ ...kinds, jsonPointers });
    const path = (...jqPathExpressions: string[]) => ignoring({ ...kinds, jqPathExpressions });
    expect(withIgnoredFrom(at("/spec/ports/0/nodePort"), ports(1, 2), ports(3, 4))).toEqual(ports(1, 4));
    expect(withIgnoredFrom(path(".spec.ports[1].nodePort"), ports(1, 2), ports(3, 4))).toEqual(ports(3, 2));
    expect(withIgnoredFrom(path(".spec.ports[]?.nodePort"), ports(1, 2), ports(3, 4))).toEqual(ports(1, 2));
    const noted = (note?: string) =>
      deployment({ annotations: { kept: "a", ...(note !== undefined && { "example.com/no~te": note }) } });
    const note = at("/annotations/example.com~1no~0te", "/constructor/name");
    expect(withIgnoredFrom(note, noted("a"), noted("b"))).toEqual(noted("a"));
    expect(withIgnoredFrom(note, noted("a"), noted())).toEqual(noted("a"));
    expect(withIgnoredFrom(note, noted(), noted("a"))).toEqual(noted());
  });
});

test.each<[Json, boolean]>([
  [replicas, true],
  [{ ...replicas, jsonPointers: ["/spec"] }, true],
  [{ ...replicas, jsonPointers: ["/spec/replicas/0", "/spec/replica"] }, false],
  [{ group: "apps", kind: "{Deployment,StatefulSet}", managedFieldsManagers: ["kube-controller-manager"] }, true],
  [{ group: "apps", kind: "StatefulSet", managedFieldsManagers: ["kube-controller-manager"] }, false],
])("%j ignores replicas: %s", (entry, ignores) => {
  expect(ignoresField(ignoring(entry), one, "spec", "replicas")).toBe(ignores);
});

test("only RespectIgnoreDifferences makes a sync keep what is ignored", () => {
  const options = (...syncOptions: string[]) => keepsIgnored({ spec: { syncPolicy: { syncOptions } } });
  expect([options(), options("ServerSideApply=true", "RespectIgnoreDifferences=true")]).toEqual([false, true]);
});

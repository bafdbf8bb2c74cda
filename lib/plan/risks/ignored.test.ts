import { describe, expect, it } from "vitest";
import type { Json } from "../../kubernetes/manifest.ts";
import { plan } from "../plan.ts";
import { planObject, riskLines, type TestManifest } from "../testing.ts";

const application = (...syncOptions: string[]): TestManifest => ({
  apiVersion: "argoproj.io/v1alpha1",
  kind: "Application",
  metadata: { name: "web" },
  spec: {
    ignoreDifferences: [{ group: "apps", kind: "Deployment", jsonPointers: ["/spec/replicas", "/spec/paused"] }],
    syncPolicy: { syncOptions },
  },
});
const deployment = (spec: Json, name = "x"): TestManifest => ({
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name },
  spec,
});

function changes(before: TestManifest, after: TestManifest, deployedBy: TestManifest) {
  const owner = planObject(deployedBy, { application: "apps" });
  return plan(
    { objects: [planObject(before)] },
    { objects: [planObject(after)] },
    {
      unchanged: { count: 1, mentioning: () => [owner] },
    },
  ).changes;
}

describe("a field that Argo CD ignores", () => {
  const respecting = application("RespectIgnoreDifferences=true");

  it("warns that its change has no effect, and of nothing else", () => {
    const found = changes(deployment({ replicas: 4 }), deployment({ replicas: 1 }), respecting);
    expect(riskLines(found)).toEqual([
      "warning change-ignored: Argo CD is told to leave spec.replicas of an object that exists alone, so this has no effect on it",
    ]);
    expect(found.flatMap(({ fields }) => fields)).toEqual([{ path: "spec.replicas", before: 4, after: 1 }]);
  });

  it("hides no other field", () => {
    const found = changes(
      deployment({ replicas: 4, selector: { a: "b" } }),
      deployment({ replicas: 1, selector: { a: "c" } }),
      respecting,
    );
    expect(riskLines(found)).toEqual([
      "danger immutable-field: Kubernetes refuses to change spec.selector, so the sync fails until the object is deleted and created again: its pods stop meanwhile",
      "warning change-ignored: Argo CD is told to leave spec.replicas of an object that exists alone, so this has no effect on it",
    ]);
    expect(found.flatMap(({ fields }) => fields.map(({ path }) => path))).toEqual(["spec.selector.a", "spec.replicas"]);
  });

  it("is written into an object that is new", () => {
    expect(
      riskLines(
        changes(
          deployment({ replicas: 4, a: "long", b: "text" }, "x"),
          deployment({ replicas: 1, a: "long", b: "text" }, "y"),
          respecting,
        ),
      ),
    ).not.toContainEqual(expect.stringContaining("change-ignored"));
  });

  it("waits for another change where a sync does not respect it", () => {
    const late =
      "warning change-ignored: Argo CD is told to see no difference in it, so it is applied only with another change";
    expect(riskLines(changes(deployment({ paused: true }), deployment({}), application()))).toEqual([late]);
    const both = changes(deployment({ paused: true, a: 1 }), deployment({ a: 2 }), application());
    expect(riskLines(both)).toEqual([]);
  });

  it("is any field of another kind", () => {
    const set = (replicas: number): TestManifest => ({
      apiVersion: "apps/v1",
      kind: "StatefulSet",
      spec: { replicas },
    });
    expect(riskLines(changes(set(4), set(1), respecting))).toEqual(["warning scaled-down: 3 replicas of 4 stop"]);
  });
});

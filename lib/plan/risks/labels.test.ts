import { describe, expect, it } from "vitest";
import { dangersOf } from "../render/outline.ts";
import { planOf } from "../testing.ts";
import { rankOf, riskLabels } from "./labels.ts";

describe("risk labels", () => {
  it("have a rank, removals being first", () => {
    const last = Object.keys(riskLabels).length - 1;
    expect([rankOf("cluster-removed"), rankOf("chart-downgraded")]).toEqual([0, last]);
    expect(rankOf("deleted")).toBeLessThan(rankOf("application-removed"));
  });

  it("order the dangers of a plan, what holds data being first", () => {
    const kinds = ["Secret", "Namespace", "PersistentVolumeClaim", "PersistentVolume"];
    const removed = kinds.map((kind) => ({ apiVersion: "v1", kind }));
    const claim = (storage: string) => ({
      apiVersion: "v1",
      kind: "PersistentVolumeClaim",
      metadata: { name: "a" },
      spec: { resources: { requests: { storage } } },
    });
    const found = dangersOf(planOf([claim("2Gi"), ...removed], [claim("1Gi")]));
    expect(found.map(({ change, risk }) => `${risk.label} ${change.object.kind}`)).toEqual([
      "deleted PersistentVolumeClaim",
      "deleted PersistentVolume",
      "deleted Namespace",
      "deleted Secret",
      "volume-shrunk PersistentVolumeClaim",
    ]);
  });
});

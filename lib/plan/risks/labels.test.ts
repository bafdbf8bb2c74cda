import { describe, expect, it } from "vitest";
import { rankOf, riskLabels } from "./labels.ts";

describe("risk labels", () => {
  it("have a rank, removals being first", () => {
    const last = Object.keys(riskLabels).length - 1;
    expect([rankOf("cluster-removed"), rankOf("chart-downgraded")]).toEqual([0, last]);
    expect(rankOf("deleted")).toBeLessThan(rankOf("application-removed"));
  });
});

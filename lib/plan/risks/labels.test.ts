import { describe, expect, it } from "vitest";
import { rankOf } from "./labels.ts";

describe("risk labels", () => {
  it("have a rank, deletions being first", () => {
    expect([rankOf("deleted"), rankOf("application-removed"), rankOf("chart-downgraded")]).toEqual([0, 1, 38]);
  });
});

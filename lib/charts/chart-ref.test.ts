import { expect, test } from "vitest";
import { describeChart } from "./chart-ref.ts";

test("a chart is named by its name, version and repository", () => {
  expect(describeChart({ repository: "https://charts.example.com", name: "shop", version: "1.2.3" })).toBe(
    "shop 1.2.3 of https://charts.example.com",
  );
});

import { expect, test } from "vitest";
import { wrongEverywhere } from "./all-clusters.ts";
import { input, rendered, testProblem } from "./testing.ts";

const shop = rendered("shop");
const both = [input([], { applications: [shop] }), input([], { applications: [shop, rendered("web")] })];
const unmade = {
  ...testProblem,
  rule: "chart-creates-more",
  object: { apiVersion: "", kind: "Application", namespace: null, name: "shop" },
  file: shop.source,
};

test("what is declared for all clusters is wrong where none of them needs it", () => {
  const everywhere = { ...unmade, clusters: ["home", "office"] };
  expect(wrongEverywhere([everywhere, unmade], both, false)).toEqual([everywhere]);
  expect(wrongEverywhere([everywhere], both, true)).toEqual([]);
});

test("everything else is wrong in one of them", () => {
  expect(wrongEverywhere([testProblem, { ...unmade, rule: "chart-creates" }], both, true)).toHaveLength(2);
});

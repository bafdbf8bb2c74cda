import { expect, it } from "vitest";
import type { Selector } from "../../kubernetes/selector.ts";
import { labelHelp } from "./label-help.ts";
import { Speller } from "./speller.ts";

function help(labels: Record<string, string>, ...pods: Record<string, string>[]) {
  const selector: Selector = { equal: Object.entries(labels), expressions: [] };
  return labelHelp(
    new Speller(),
    selector,
    pods.map((each) => ({ labels: each })),
    "select other labels",
  );
}

it("offers the value, then the key, that was probably meant", () => {
  expect(help({ app: "wbe" }, { app: "web" })).toEqual({ suggestion: "app=web", fix: "did you mean app=web?" });
  expect(help({ appl: "web" }, { app: "web" })).toEqual({ suggestion: "app=web", fix: "did you mean app=web?" });
});

it("offers a label only when everything else fits", () => {
  const fix = "select other labels";
  expect(help({ app: "wbe", tier: "a" }, { app: "web", tier: "b" }, { app: "api", tier: "b" })).toEqual({ fix });
});

it("tells the labels of the only pod there is", () => {
  const fix = "select other labels";
  expect(help({ app: "database" }, { app: "web" })).toEqual({ expected: "app=web", fix });
  expect(help({ app: "database" }, {})).toEqual({ fix });
  expect(help({ app: "database" })).toEqual({ fix });
});

import * as fc from "fast-check";
import { expect, it } from "vitest";
import { labelSelector, matches } from "../../kubernetes/selector.ts";
import { LabelIndex } from "./label-index.ts";

const labels = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom("1", "2"));

it("LabelIndex finds what a look at every item finds", () => {
  fc.assert(
    fc.property(fc.array(labels), labels, fc.constantFrom("a", "b"), (items, matchLabels, key) => {
      const index = new LabelIndex<{ labels: Record<string, string> }>();
      for (const item of items) index.add({ labels: item });
      const selector = labelSelector({ matchLabels, matchExpressions: [{ key, operator: "Exists" }] });
      if (selector === undefined) throw new Error("no selector");
      expect(index.select(selector).map((item) => item.labels)).toEqual(
        items.filter((item) => matches(selector, item)),
      );
    }),
  );
});

import { expect, test } from "vitest";
import type { Concern } from "./health.ts";
import { summaryOf } from "./summary.ts";

const known = (noun: string, ...concerns: readonly Concern[]) => ({
  noun,
  items: concerns.map((concern) => ({ kind: "", name: "", concern, state: "" })),
});

test("all is said to be well, in the order of the page", () => {
  expect(summaryOf([known("application", "fine", "fine"), known("node", "fine")], [])).toEqual({
    concern: "fine",
    headline: "All is well",
    parts: [
      { noun: "application", concern: "fine", text: "2 applications well" },
      { noun: "node", concern: "fine", text: "1 node well" },
    ],
  });
});

test("what needs somebody stands first, then what is worth a look", () => {
  const { concern, parts } = summaryOf(
    [known("node", "fine"), known("pod", "look", "fine"), known("certificate", "act", "look")],
    [],
  );
  expect(concern).toBe("act");
  expect(parts.map((part) => [part.concern, part.text])).toEqual([
    ["act", "2 of 2 certificates unwell"],
    ["look", "1 of 2 pods unwell"],
    ["fine", "1 node well"],
  ]);
});

test("nothing is said of what is not there", () => {
  expect(summaryOf([known("node")], [])).toEqual({ concern: "fine", headline: "Asking the cluster", parts: [] });
});

test("the headline does not promise what cannot be seen", () => {
  const headline = (concern: Concern, ...unseen: readonly string[]) =>
    summaryOf([known("node", concern)], unseen).headline;
  expect(headline("act", "pods")).toBe("Needs attention");
  expect(headline("look", "pods")).toBe("Worth a look");
  expect(headline("fine", "pods", "warnings")).toBe("All is well, but pods, warnings cannot be seen");
  expect(summaryOf([], ["pods"]).headline).toBe("Nothing can be seen");
});

import { expect, test } from "vitest";
import { type KnownHealth, summaryOf } from "./summary.ts";

const hour = 3_600_000;
const named = (name: string) => ({ namespace: "web", name, hosts: [] });
const counts = { running: 118, waiting: 1, terminating: 0, failed: 1, succeeded: 40 };

const fine: KnownHealth = {
  applications: {
    roots: [{ ...named("apps"), wave: 0, concern: "fine", state: "Healthy" }],
    waves: [
      { wave: 1, concern: "fine", applications: [{ ...named("web"), wave: 1, concern: "fine", state: "Healthy" }] },
    ],
  },
  nodes: [{ name: "one", concern: "fine", reasons: [] }],
  pods: { counts, unwell: [] },
  claims: [{ ...named("data"), concern: "fine" }],
  certificates: [{ ...named("shop"), concern: "fine" }],
  warnings: [],
  backups: [
    { of: "etcd", name: "one", concern: "fine", count: 5, newest: { name: "a", age: 5 * hour } },
    { of: "etcd", name: "s3", concern: "fine", count: 5, newest: { name: "b", age: 4 * hour } },
  ],
};

const textsOf = (known: KnownHealth) => summaryOf(known, []).parts.map(({ text }) => text);

test("all is said to be well, in the order of the page", () => {
  expect(summaryOf(fine, [])).toEqual({
    concern: "fine",
    headline: "All is well",
    parts: [
      { section: "applications", concern: "fine", text: "2 applications well" },
      { section: "nodes", concern: "fine", text: "1 node ready" },
      { section: "pods", concern: "fine", text: "120 pods well" },
      { section: "claims", concern: "fine", text: "1 volume well" },
      { section: "certificates", concern: "fine", text: "1 certificate valid" },
      { section: "backups", concern: "fine", text: "last backup 4 h ago" },
    ],
  });
});

test("what needs somebody stands first, then what is worth a look", () => {
  const pod = { ...named("shop-1"), concern: "look" as const, reason: "3 restarts", restarts: 3 };
  const known: KnownHealth = {
    ...fine,
    pods: { counts, unwell: [pod] },
    certificates: [
      { ...named("shop"), concern: "act" },
      { ...named("wiki"), concern: "look" },
    ],
  };
  const { concern, parts } = summaryOf(known, []);
  expect(concern).toBe("act");
  expect(parts.slice(0, 3).map((part) => [part.concern, part.text])).toEqual([
    ["act", "2 of 2 certificates unwell"],
    ["look", "1 of 120 pods unwell"],
    ["fine", "2 applications well"],
  ]);
});

test("a late backup is not hidden by one that is well", () => {
  const late = { of: "etcd" as const, name: "two", concern: "act" as const, count: 2 };
  expect(textsOf({ backups: [...(fine.backups ?? []), late] })).toEqual(["1 of 3 backups unwell"]);
});

test("warnings are told, and worry nobody alone", () => {
  const warning = { reason: "BackOff", kind: "Pod", objects: 1, count: 9, age: 0, name: "shop-1", message: "" };
  expect(summaryOf({ warnings: [warning] }, [])).toEqual({
    concern: "fine",
    headline: "All is well",
    parts: [{ section: "warnings", concern: "fine", text: "1 kind of warnings in the last hour" }],
  });
});

test("nothing is said of what is not known, or not there", () => {
  expect(summaryOf({}, [])).toEqual({ concern: "fine", headline: "Asking the cluster", parts: [] });
  expect(
    textsOf({
      nodes: [],
      claims: [],
      backups: [],
      pods: { counts: { ...counts, running: 0, waiting: 0, failed: 0 }, unwell: [] },
    }),
  ).toEqual([]);
});

test("the headline does not promise what cannot be seen", () => {
  const node = (concern: "act" | "look" | "fine") => ({ nodes: [{ name: "one", concern, reasons: [] }] });
  expect(summaryOf(node("act"), ["pods"]).headline).toBe("Needs attention");
  expect(summaryOf(node("look"), ["pods"]).headline).toBe("Worth a look");
  expect(summaryOf(node("fine"), ["pods", "events"]).headline).toBe("All is well, but pods, events cannot be seen");
  expect(summaryOf({}, ["pods"]).headline).toBe("Nothing can be seen");
});

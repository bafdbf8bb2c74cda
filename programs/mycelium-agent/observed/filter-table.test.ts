import { expect, test } from "vitest";
import { Answer } from "./answer.ts";
import { parseFilterTable } from "./filter-table.ts";

const parse = (...nftables: readonly unknown[]) => parseFilterTable(Answer.parse("nft", JSON.stringify({ nftables })));
const rule = (chain: string, comment?: string) => ({ rule: { chain, comment, handle: 7, expr: [{ accept: null }] } });

test("a table is known by its parts, the order of its rules, elements and counters", () => {
  const { shape, sets, counters } = parse(
    { metainfo: { version: "1.0.6" } },
    { table: { family: "inet", name: "t" } },
    { set: { name: "pods", type: "ipv6_addr", elem: ["5a1::"] } },
    { set: { name: "nodes", type: "ipv6_addr" } },
    { counter: { name: "c", packets: 2, bytes: 80 } },
    { chain: { name: "input", type: "filter", hook: "input", prio: -5, policy: "accept" } },
    rule("input", "second"),
    rule("forward"),
    rule("input", "first"),
  );
  expect(shape).toEqual([
    "chain input filter input -5",
    "counter c",
    "set nodes ipv6_addr",
    "set pods ipv6_addr",
    "rule forward ",
    "rule input second",
    "rule input first",
  ]);
  expect(sets).toEqual(
    new Map([
      ["pods", new Set(["5a1::"])],
      ["nodes", new Set()],
    ]),
  );
  expect(counters).toEqual(new Map([["c", { packets: 2, bytes: 80 }]]));
});

test("elements of another kind are refused", () => {
  expect(() => parse({ set: { name: "pods", type: "ipv6_addr", elem: [{ range: ["a", "b"] }] } })).toThrow(
    'nft: nftables[0]: set: elem[0]: is not a text, got {"range":["a","b"]}',
  );
});

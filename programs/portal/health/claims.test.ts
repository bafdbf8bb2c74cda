import { expect, test } from "vitest";
import type { Claim } from "../objects/claim.ts";
import { claimsHealth } from "./claims.ts";

const now = Date.parse("2026-03-01T12:00:00Z");
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

const bound: Claim = {
  namespace: "db",
  name: "data",
  created: ago(6000),
  phase: "Bound",
  capacity: 1000,
  storageClass: "nfs",
};
const used = (name: string, used: number) => ({ namespace: "db", name, used, capacity: 1000 });
const said = (claim: Partial<Claim>, usage: number | undefined = undefined) =>
  claimsHealth([{ ...bound, ...claim }], usage === undefined ? [] : [used("data", usage)], now).map(
    ({ concern, reason }) => [concern, reason],
  );

test("a claim tells how full its volume is, as its kubelet counts", () => {
  const usage = [{ namespace: "db", name: "data", used: 480, capacity: 960 }];
  expect(claimsHealth([bound], usage, now)).toEqual([
    { namespace: "db", name: "data", concern: "fine", used: 480, capacity: 960, fraction: 0.5 },
  ]);
});

test("nothing is said of a volume that nobody measures", () => {
  expect(claimsHealth([bound], [{ ...used("data", 990), namespace: "other" }], now)).toEqual([
    { namespace: "db", name: "data", concern: "fine", used: undefined, capacity: 1000, fraction: undefined },
  ]);
  expect(claimsHealth([bound], [{ ...used("data", 0), capacity: 0 }], now)[0]?.fraction).toBeUndefined();
});

test("a volume is nearly full from 80 % on, and needs somebody from 90 % on", () => {
  expect(said({}, 799)).toEqual([["fine", undefined]]);
  expect(said({}, 800)).toEqual([["look", "80 % full"]]);
  expect(said({}, 900)).toEqual([["act", "90 % full"]]);
});

test("a claim may wait for its volume for five minutes", () => {
  expect(said({ phase: "Pending", created: ago(4) })).toEqual([["fine", undefined]]);
  expect(said({ phase: "Pending", created: ago(7) })).toEqual([["look", "waits for a volume of nfs for 7 min"]]);
  expect(said({ phase: "Pending", storageClass: undefined })).toEqual([["look", "waits for a volume for 4 d"]]);
});

test("a lost volume needs somebody", () => {
  expect(said({ phase: "Lost" })).toEqual([["act", "its volume is gone"]]);
});

test("the fuller stands first among equals", () => {
  const claims = ["a", "b", "c", "d"].map((name) => ({ ...bound, name }));
  const usage = [used("a", 100), used("b", 850), used("c", 200), used("d", 950)];
  expect(claimsHealth(claims, usage, now).map(({ name }) => name)).toEqual(["d", "b", "c", "a"]);
});

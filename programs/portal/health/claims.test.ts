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
    ({ concern, state }) => [concern, state],
  );

test("a claim tells how full its volume is, as its kubelet counts", () => {
  const usage = [{ namespace: "db", name: "data", used: 480, capacity: 960 }];
  expect(claimsHealth([bound], usage, now)).toEqual([
    {
      kind: "PersistentVolumeClaim",
      namespace: "db",
      name: "data",
      concern: "fine",
      state: "50 % full",
      load: { total: 960, used: 480 },
    },
  ]);
});

test("nothing is said of a volume that nobody measures", () => {
  const [other] = claimsHealth([bound], [{ ...used("data", 990), namespace: "other" }], now);
  expect([other?.state, other?.load]).toEqual(["bound", { total: 1000, used: undefined }]);
  const [empty] = claimsHealth([bound], [{ ...used("data", 0), capacity: 0 }], now);
  expect([empty?.state, empty?.load]).toEqual(["bound", undefined]);
});

test("a volume is nearly full from 80 % on, and needs somebody from 90 % on", () => {
  expect(said({}, 799)).toEqual([["fine", "79 % full"]]);
  expect(said({}, 800)).toEqual([["look", "80 % full"]]);
  expect(said({}, 900)).toEqual([["act", "90 % full"]]);
});

test("a claim may wait for its volume for five minutes", () => {
  expect(said({ phase: "Pending", created: ago(4) })).toEqual([["fine", "waits for a volume for 4 min"]]);
  expect(said({ phase: "Pending", created: ago(7) })).toEqual([["look", "waits for a volume for 7 min"]]);
});

test("a lost volume needs somebody", () => {
  expect(said({ phase: "Lost" })).toEqual([["act", "its volume is gone"]]);
});

test("what is unwell stands first", () => {
  const claims = ["a", "b", "c"].map((name) => ({ ...bound, name }));
  const usage = [used("a", 100), used("b", 850), used("c", 950)];
  expect(claimsHealth(claims, usage, now).map(({ name }) => name)).toEqual(["c", "b", "a"]);
});

import { expect, test } from "vitest";
import { ChartLock } from "./lock.ts";

const sha256 = "a".repeat(64);
const shop = { repository: "https://charts.example.com", name: "shop", version: "1.2.3", sha256 };
const base = { repository: "registry.example.com/charts", name: "base", version: "0.1.0", sha256: "b".repeat(64) };

test("is written with one chart a line, by name, and read again", () => {
  const text = new ChartLock([shop, base]).format();
  expect(text).toBe(`{
  "version": 1,
  "charts": [
    {"repository":"registry.example.com/charts","name":"base","version":"0.1.0","sha256":"${"b".repeat(64)}"},
    {"repository":"https://charts.example.com","name":"shop","version":"1.2.3","sha256":"${sha256}"}
  ]
}
`);
  expect(ChartLock.parse(text).format()).toBe(text);
});

test("knows the digest of a chart in its version, and of no other", () => {
  const lock = new ChartLock([shop]);
  expect(lock.digestOf(shop)).toBe(sha256);
  expect(lock.digestOf({ ...shop, version: "1.2.4" })).toBeUndefined();
});

test("is no lock file with anything else in it", () => {
  for (const text of ["", "[]", '{"version":1,"charts":[{"name":"shop"}]}', '{"version":2,"charts":[]}'])
    expect(() => ChartLock.parse(text)).toThrow(
      "charts.lock.json: is not a lock file of charts; take it from Git again, or delete it and run npm run charts",
    );
});

import { expect, test } from "vitest";
import { changedParts, recordIn, recordOf, releaseIn } from "./recorded-render.ts";
import type { RenderRequest } from "./render-key.ts";

const release = {
  repository: "https://charts.example.com",
  name: "shop",
  version: "1.2.3",
  releaseName: "shop",
  namespace: "store",
  values: { a: 1, b: 2 },
};
const request: RenderRequest = {
  release,
  digest: "a".repeat(64),
  capabilities: { kubernetes: "1.36.5", apiVersions: ["v1"] },
};
const patch = { kind: "/Service", name: "shop", drop: true };
const record = recordOf(request, [{ ...patch, reason: "Nobody needs it." }]);

test("names what the objects were made from", () => {
  expect(record).toMatchObject({
    chart: "shop 1.2.3 of https://charts.example.com",
    archive: "a".repeat(64),
    release: "shop in store",
    kubernetes: "1.36.5",
  });
});

test("is the same for values in another order, and for a patch with another reason", () => {
  const other = { ...request, release: { ...release, values: { b: 2, a: 1 } } };
  expect(recordOf(other, [{ ...patch, reason: "It is in the way." }])).toEqual(record);
});

test("tells what changed", () => {
  const other = { ...request, digest: "b".repeat(64), release: { ...release, version: "1.2.4", values: {} } };
  expect(changedParts(record, recordOf(other, []))).toEqual([
    "the chart",
    "the archive of the chart",
    "the values",
    "the patches",
  ]);
  expect(changedParts(record, record)).toEqual([]);
});

test("is read again, with what it names", () => {
  expect(recordIn({ ...record, objects: "e", files: {} })).toEqual(record);
  expect(recordIn({ ...record, helm: 4 })).toBeUndefined();
  const { values: _, ...named } = release;
  expect(releaseIn(record)).toEqual(named);
  expect(releaseIn({ ...record, chart: "shop" })).toBeUndefined();
});

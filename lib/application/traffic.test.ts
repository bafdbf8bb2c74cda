import { expect, test } from "vitest";
import { trafficSets } from "./traffic.ts";

test("one set of pods is all of them, several have a place in the list", () => {
  expect(trafficSets({ to: ["pods"] })).toEqual([{ field: "traffic", set: { to: ["pods"] } }]);
  expect(trafficSets([{ metrics: [80] }, {}])).toEqual([
    { field: "traffic[0]", set: { metrics: [80] } },
    { field: "traffic[1]", set: {} },
  ]);
});

import { expect, test } from "vitest";
import type { SourceStatus } from "../cluster/source.ts";
import { knownItems } from "./known-items.ts";

const source = (status: SourceStatus) => ({
  title: "nodes",
  state: () => ({ status, items: ["one"] }),
  subscribe: () => () => {},
});

test("objects are known once they came, and while their connection is broken", () => {
  expect(knownItems(source("live"))).toEqual(["one"]);
  expect(knownItems(source("interrupted"))).toEqual(["one"]);
  expect(knownItems(source("forbidden"))).toBeUndefined();
});

import { expect, it } from "vitest";
import { labelSelector } from "./selector.ts";
import { visibleSelector } from "./visible-selector.ts";

const visible = (matchLabels: Record<string, string>) => {
  const selector = labelSelector({ matchLabels });
  return selector && visibleSelector(selector)?.equal;
};

it("visibleSelector leaves out what controllers add", () => {
  expect(visible({ app: "web" })).toEqual([["app", "web"]]);
  expect(visible({ app: "web", "pod-template-hash": "1" })).toEqual([["app", "web"]]);
  expect(visible({ "job-name": "x" })).toBeUndefined();
  expect(visible({})).toEqual([]);
});

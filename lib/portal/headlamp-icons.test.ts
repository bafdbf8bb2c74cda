import { expect, test } from "vitest";
import { headlampIcons } from "./headlamp-icons.ts";

test("icons are names that follow mdi:, in order", () => {
  const names = [...headlampIcons];
  expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  expect(names).toEqual([...new Set(names)].sort());
  expect(headlampIcons.has("view-dashboard")).toBe(true);
});

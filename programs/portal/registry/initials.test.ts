import { expect, it } from "vitest";
import { initialsOf } from "./initials.ts";

it.each([
  ["Grafana", "G"],
  ["Argo CD", "AC"],
  ["home-assistant (ground floor)", "ha"],
  ["3D printer", "3p"],
  ["Übersicht", "Ü"],
  ["🙂", ""],
])("of %s are %s", (title, initials) => {
  expect(initialsOf(title)).toBe(initials);
});

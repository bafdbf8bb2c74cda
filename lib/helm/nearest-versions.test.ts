import { expect, test } from "vitest";
import { nearestVersions } from "./nearest-versions.ts";

const versions = ["2.0.0", "1.10.0", "1.9.0", "1.2.0", "1.1.0"];

test.each([
  ["1.9.5", ["1.2.0", "1.9.0", "1.10.0", "2.0.0"]],
  ["v1.0.0", ["1.1.0", "1.2.0"]],
  ["3.0.0", ["1.10.0", "2.0.0"]],
])("the nearest to %s are on both sides of it", (version, near) => {
  expect(nearestVersions(version, versions)).toEqual(near);
});

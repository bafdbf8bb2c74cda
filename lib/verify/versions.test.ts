import { expect, test } from "vitest";
import { type Finding, fail, warn } from "./row.ts";
import { versionFinding } from "./versions.ts";

const fix = "upgrade it, or declare what runs as k3sVersion";

test.each<[live: string | undefined, Finding | undefined]>([
  ["v1.36.5+k3s1", undefined],
  ["v1.36.4+k3s1", warn("runs K3s v1.36.4+k3s1, declared is v1.36.5+k3s1", fix)],
  ["v1.35.9+k3s1", fail("runs K3s v1.35.9+k3s1, declared is v1.36.5+k3s1", fix)],
  [undefined, fail("runs an unknown version of K3s, declared is v1.36.5+k3s1", fix)],
])("%s", (live, finding) => {
  expect(versionFinding(live, "v1.36.5+k3s1")).toEqual(finding);
});

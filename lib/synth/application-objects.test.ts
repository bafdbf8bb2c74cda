import { expect, test } from "vitest";
import type { Manifest } from "../kubernetes/manifest.ts";
import { testRecord, testRelease } from "../testing.ts";
import { applicationObjects } from "./application-objects.ts";

const object = (kind: string, name: string): Manifest => ({ apiVersion: "v1", kind, metadata: { name } });

test("are its own and those of its charts, each once", () => {
  const manifests = [object("Service", "a")];
  // A patch may have dropped one of them.
  const own = testRelease("own", [object("Service", "a"), object("Secret", "b")]);
  const releases = [own, testRelease("apart", [object("Secret", "c")]), testRelease("unseen")];
  const [a, b, c] = [object("Service", "a"), object("Secret", "b"), object("Secret", "c")];
  expect(applicationObjects({ manifests, releases, record: testRecord })).toEqual([a, c]);
  expect(applicationObjects({ manifests: [], releases })).toEqual([a, b, c]);
});

import { expect, test } from "vitest";
import type { Manifest } from "../kubernetes/manifest.ts";
import { testRelease } from "../testing.ts";
import { applicationObjects, isWritten } from "./application-objects.ts";

const object = (kind: string, name: string): Manifest => ({ apiVersion: "v1", kind, metadata: { name } });

test("are its own and those of its charts, each once", () => {
  const manifests = [object("Service", "a")];
  const apart = testRelease("apart", [object("Secret", "b")]);
  // Somebody may have dropped one of them.
  const written = testRelease("written", [object("Service", "a"), object("Secret", "dropped")]);
  const releases = [apart, written, testRelease("unseen")];
  expect(applicationObjects({ manifests, releases })).toEqual([object("Service", "a"), object("Secret", "b")]);
  expect(releases.map((release) => isWritten({ manifests, releases }, release))).toEqual([false, true, false]);
});

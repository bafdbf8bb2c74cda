import { expect, test } from "vitest";
import type { Manifest } from "../kubernetes/manifest.ts";
import { testRelease } from "../testing.ts";
import { applicationObjects } from "./application-objects.ts";

const object = (kind: string, name: string): Manifest => ({ apiVersion: "v1", kind, metadata: { name } });

test("are its own and those of its charts, each once", () => {
  const manifests = [object("Service", "a")];
  // A patch may have dropped one of them.
  const own = testRelease("own", [object("Service", "a"), object("Secret", "b")]);
  const others = [testRelease("apart", [object("Secret", "c")]), testRelease("unseen")];
  const [a, b, c] = [object("Service", "a"), object("Secret", "b"), object("Secret", "c")];
  const written = { ...own, renderedBy: "synth" as const };
  expect(applicationObjects({ manifests, releases: [written, ...others] })).toEqual([a, c]);
  expect(applicationObjects({ manifests: [], releases: [own, ...others] })).toEqual([a, b, c]);
});

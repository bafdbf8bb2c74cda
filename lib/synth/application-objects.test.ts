import { expect, test } from "vitest";
import type { Manifest } from "../kubernetes/manifest.ts";
import { testRelease } from "../testing.ts";
import { applicationObjects } from "./application-objects.ts";

const object = (kind: string, name: string): Manifest => ({ apiVersion: "v1", kind, metadata: { name } });

test("are its own and those of its charts, each once", () => {
  const service = object("Service", "a");
  const [rendered, unseen] = [
    testRelease("shop", [object("Secret", "b"), object("Service", "a")]),
    testRelease("base"),
  ];
  expect(applicationObjects({ manifests: [service], releases: [rendered, unseen] })).toEqual([
    service,
    object("Secret", "b"),
  ]);
});

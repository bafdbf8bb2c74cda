import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateStorageVersionMigration } from "./storage-version-migration.ts";

const migration: JsonObject = {
  apiVersion: "storagemigration.k8s.io/v1beta1",
  kind: "StorageVersionMigration",
  metadata: { name: "widgets" },
  spec: { resource: { group: "example.com", resource: "widgets" } },
};

describe("a StorageVersionMigration", () => {
  test("is taken", () => {
    expect(problemsOf(validateStorageVersionMigration, migration)).toEqual([]);
  });

  test.each<Changes>([{ "spec.resource.group": "" }])("is taken with %j", (changes) => {
    expect(problemsOf(validateStorageVersionMigration, migration, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [
      { "spec.resource.group": "A" },
      ['spec.resource.group: must be a DNS name (a-z, 0-9, - and ., at most 253 characters), got "A"'],
    ],
    [{ "spec.resource.resource": "" }, ["spec.resource.resource: must not be empty"]],
    [
      { "spec.resource.resource": "a.b" },
      [
        'spec.resource.resource: must be a DNS label that begins with a letter (a-z, 0-9 and -, at most 63 characters), got "a.b"',
      ],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateStorageVersionMigration, migration, changes)).toEqual(problems);
  });
});

import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";

test("takes sealed-secrets", () => {
  expect(testCluster({ secrets: { type: "sealed-secrets" } })).toMatchObject({ secrets: { type: "sealed-secrets" } });
});

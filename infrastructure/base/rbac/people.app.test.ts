import { expect, test } from "vitest";
import { testCluster } from "../../../lib/testing.ts";
import people from "./people.app.ts";

const oidc = { type: "oidc", issuer: "https://id.example.com", audiences: ["kubernetes"] } as const;

test("is there when groups have rights", () => {
  expect(people.enabled?.(testCluster())).toBe(false);
  expect(people.enabled?.(testCluster({ authentication: oidc }))).toBe(false);
  expect(people.enabled?.(testCluster({ authentication: { ...oidc, viewers: ["dev"] } }))).toBe(true);
});

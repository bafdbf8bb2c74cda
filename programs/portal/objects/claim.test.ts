import { expect, test } from "vitest";
import { parseClaim } from "./claim.ts";

const metadata = { namespace: "web", name: "data", creationTimestamp: "2026-11-01T08:00:00Z" };

test("reads a claim with a volume, and one without", () => {
  const status = { phase: "Bound", capacity: { storage: "10Gi" } };
  expect(parseClaim({ metadata, spec: { storageClassName: "local-path" }, status })).toEqual({
    namespace: "web",
    name: "data",
    created: "2026-11-01T08:00:00Z",
    phase: "Bound",
    capacity: 10 * 2 ** 30,
    storageClass: "local-path",
  });
  expect(parseClaim({ metadata })).toMatchObject({ phase: "Pending" });
  expect(parseClaim({ metadata, status: { phase: "Lost" } })).toMatchObject({ phase: "Lost" });
});

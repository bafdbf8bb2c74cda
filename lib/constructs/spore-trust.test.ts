import { expect, test } from "vitest";
import { objectsOf } from "../testing.ts";
import { SporeTrust } from "./spore-trust.ts";

const publicKey = "a43d6d8aa0aded2c762f7df1fd4250591f5c7369d10dc277cb27e177bfd58d2d";

test("says how far a spore is trusted, and until when", () => {
  const spec = { publicKey, trust: 50, reason: "Keeps our backups.", expires: "2027-01-31T09:00:00Z" };
  const made = objectsOf((chart) => {
    new SporeTrust(chart, "spore", { name: "backup", ...spec });
  });
  expect(made).toEqual([
    { apiVersion: "mycelium.k3s-gitops/v1alpha1", kind: "SporeTrust", metadata: { name: "backup" }, spec },
  ]);
});

import { expect, test } from "vitest";
import { capabilitiesFromJson, capabilitiesOf, capabilitiesToJson } from "./capabilities.ts";

test("are the version of Kubernetes without K3s' build, and what the cluster serves", () => {
  expect(capabilitiesOf("v1.36.5+k3s1", ["k3s.cattle.io"], [])).toEqual({
    kubernetes: "1.36.5",
    apiVersions: ["k3s.cattle.io/v1", "k3s.cattle.io/v1/Addon", "k3s.cattle.io/v1/ETCDSnapshotFile"],
  });
});

test("are written with their kinds below each version, and read again", () => {
  const capabilities = { kubernetes: "1.36.5", apiVersions: ["a.com/v1", "a.com/v1/One", "a.com/v1/Two", "b.com/v2"] };
  const written = { kubernetes: "1.36.5", apiVersions: { "a.com/v1": ["One", "Two"], "b.com/v2": [] } };
  expect(capabilitiesToJson(capabilities)).toEqual(written);
  expect(capabilitiesFromJson(written)).toEqual(capabilities);
  expect(capabilitiesFromJson({ kubernetes: "1.36.5" })).toBeUndefined();
  expect(capabilitiesFromJson([])).toBeUndefined();
});

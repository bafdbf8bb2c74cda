import { expect, test } from "vitest";
import { capabilitiesOf } from "./capabilities.ts";

test("are the version of Kubernetes without K3s' build, and what the cluster serves", () => {
  expect(capabilitiesOf("v1.36.5+k3s1", ["k3s.cattle.io"], [])).toEqual({
    kubernetes: "1.36.5",
    apiVersions: ["k3s.cattle.io/v1", "k3s.cattle.io/v1/Addon", "k3s.cattle.io/v1/ETCDSnapshotFile"],
  });
});

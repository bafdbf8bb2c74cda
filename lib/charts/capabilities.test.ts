import { expect, test } from "vitest";
import { capabilitiesOf, formatCapabilities, parseCapabilities } from "./capabilities.ts";

test("are the version of Kubernetes without K3s' build, and what the cluster serves", () => {
  const { kubernetes, apiVersions } = capabilitiesOf("v1.36.5+k3s1", ["k3s.cattle.io"], []);
  expect(kubernetes).toBe("1.36.5");
  expect(apiVersions.filter((each) => each.startsWith("k3s.cattle.io"))).toEqual([
    "k3s.cattle.io/v1",
    "k3s.cattle.io/v1/Addon",
    "k3s.cattle.io/v1/ETCDSnapshotFile",
  ]);
  expect(apiVersions).toContain("apps/v1/Deployment");
});

test("are written one a line, and read again", () => {
  const capabilities = { kubernetes: "1.36.5", apiVersions: ["a.com/v1", "a.com/v1/One", "b.com/v2"] };
  const text = "Kubernetes 1.36.5\na.com/v1\na.com/v1/One\nb.com/v2\n";
  expect(formatCapabilities(capabilities)).toBe(text);
  expect(parseCapabilities(`# Generated.\n${text}`)).toEqual(capabilities);
});

test.each(["", "a.com/v1\n", "Kubernetes latest\n", "Kubernetes 1.36.5\n--post-renderer=x\n"])("are not %j", (text) => {
  expect(parseCapabilities(text)).toBeUndefined();
});

import { expect, test } from "vitest";
import { installedVersion } from "./installed-version.ts";

test("installedVersion", () => {
  expect(installedVersion("# a\nINSTALL_K3S_VERSION='v1.36.5+k3s1'\nROLE='server'\n")).toBe("v1.36.5+k3s1");
  expect(installedVersion("INSTALL_K3S_VERSION='v1.36.5+k3s1'\r\n")).toBe("v1.36.5+k3s1");
  expect(installedVersion("INSTALL_K3S_VERSION=''\n# INSTALL_K3S_VERSION='v1'\n")).toBeUndefined();
});

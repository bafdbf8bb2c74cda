import { expect, it } from "vitest";
import { healthChecks } from "./health.ts";

it("offers each program under the key that argocd-cm wants", () => {
  expect(healthChecks).toEqual({
    "resource.customizations.health.argoproj.io_Application": expect.stringMatching(/^-- Health of an Application\./),
    "resource.customizations.health.helm.cattle.io_HelmChart": expect.stringMatching(/^-- Health of a HelmChart:/),
    "resource.customizations.health.upgrade.cattle.io_Plan": expect.stringMatching(/^-- Health of a Plan:/),
  });
});

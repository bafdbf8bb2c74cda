import { stringAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import type { Rule } from "../rule.ts";

export const chartFailurePolicy: Rule = {
  id: "chart-failure-policy",
  family: "controllers",
  severity: "warning",
  title: "Every HelmChart says what happens when its release fails",
  description:
    "Where nothing is said, K3s' Helm controller uninstalls a release that could not be upgraded and installs it again: the claims and definitions that the chart made are deleted, with all data in them.",
  check: (facts) =>
    facts.ofKind("helm.cattle.io/HelmChart").flatMap((object) => {
      const { manifest } = object;
      const config = facts.find("helm.cattle.io/HelmChartConfig", namespaceOf(manifest), manifest.metadata.name);
      const policies = [manifest, config?.manifest].map((each) => stringAt(each, "spec", "failurePolicy") ?? "");
      if (policies.some((policy) => policy !== "")) return [];
      const message = "is missing, so that a failed upgrade deletes the release with its claims and their data";
      return [{ object, path: ["spec", "failurePolicy"], message, expected: "abort", fix: "set it to abort" }];
    }),
};

import { builtInsOf, systemNamespace, wholeK3s } from "../../k3s/built-ins.ts";
import { componentsWithoutChart } from "../../k3s/packaged-components.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { describeObject } from "../../kubernetes/object-ref.ts";
import type { Facts } from "../facts/facts.ts";
import { offer } from "../facts/offer.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";

export const missingHelmChart: Rule = {
  id: "missing-helm-chart",
  family: "references",
  severity: "error",
  title: "Every HelmChartConfig changes a HelmChart that exists",
  description:
    "A HelmChartConfig belongs to the HelmChart of its name and namespace, K3s' own are in kube-system. Without one it does nothing, and nothing says so.",
  check: (facts) => facts.ofKind("helm.cattle.io/HelmChartConfig").flatMap((object) => missing(facts, object)),
};

function missing(facts: Facts, object: CheckObject): Finding[] {
  const { manifest } = object;
  const [namespace, { name }] = [namespaceOf(manifest), manifest.metadata];
  const kind = "helm.cattle.io/HelmChart";
  if (facts.find(kind, namespace, name) !== undefined) return [];
  const packaged = builtInsOf(facts.cluster ?? wholeK3s).charts;
  const isPackaged = packaged.includes(name);
  if (isPackaged && namespace === systemNamespace) return [];
  const finding = (path: Finding["path"], message: string, how: Pick<Finding, "fix" | "suggestion">): Finding[] => [
    { object, path, message, ...how },
  ];
  const elsewhere = facts.catalog.namespacesWith(kind, name)[0] ?? (isPackaged ? systemNamespace : undefined);
  if (elsewhere !== undefined) {
    return finding(["metadata", "namespace"], `has no HelmChart ${name}, got ${JSON.stringify(namespace)}`, {
      suggestion: elsewhere,
      fix: `did you mean ${JSON.stringify(elsewhere)}?`,
    });
  }
  if (componentsWithoutChart.has(name)) {
    const message = `names a component that K3s installs without a chart, got ${JSON.stringify(name)}`;
    return finding(["metadata", "name"], message, { fix: `remove ${describeObject(manifest)}` });
  }
  if (!facts.closed) return [];
  const names = [...facts.catalog.names(kind, namespace), ...(namespace === systemNamespace ? packaged : [])];
  return finding(["metadata", "name"], `names no HelmChart of namespace ${namespace}, got ${JSON.stringify(name)}`, {
    ...offer(facts.speller, name, names, "name a HelmChart that exists"),
  });
}

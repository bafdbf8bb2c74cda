import { helmValuesOf } from "../../charts/helm-values.ts";
import { systemNamespace } from "../../k3s/built-ins.ts";
import { unknownValues } from "../../k3s/chart-values.ts";
import { traefik } from "../../k3s/packaged-components.ts";
import { traefikChartPorts, traefikChartValues } from "../../k3s/traefik-chart.ts";
import { isJsonObject, stringAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { readDocuments } from "../../yaml/documents.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";

export const chartValues: Rule = {
  id: "chart-values",
  family: "controllers",
  severity: "error",
  title: "The values of a chart are YAML, and values that it has",
  description:
    "Helm ignores a value in the wrong place, or refuses the release, and K3s' Helm controller may then uninstall it. What K3s' Traefik takes is known.",
  check: (facts) => {
    const objects = facts.ofKind("helm.cattle.io/HelmChart", "helm.cattle.io/HelmChartConfig");
    return [...objects.flatMap(noMapping), ...ofTraefik(facts)];
  },
};

function noMapping(object: CheckObject): Finding[] {
  const text = stringAt(object.manifest, "spec", "valuesContent");
  if (text === undefined) return [];
  const { documents, problems } = readDocuments(text);
  const [problem] = problems;
  const path = ["spec", "valuesContent"];
  if (problem !== undefined) return [{ object, path, message: `is no YAML: ${problem.what}`, fix: problem.fix }];
  const [first, second] = documents;
  if (second !== undefined) {
    return [{ object, path, message: "has more than one document, of which Helm reads the first", fix: "join them" }];
  }
  if (first === undefined || isJsonObject(first.value)) return [];
  return [{ object, path, message: "is no mapping of values", fix: "write it as YAML with a key for each value" }];
}

/** Only K3s' own chart: who makes a HelmChart of the name brings another one. */
function ofTraefik(facts: Facts): Finding[] {
  const name = traefik.component;
  const known = traefikChartValues(facts.kubernetes);
  if (known === undefined || facts.find("helm.cattle.io/HelmChart", systemNamespace, name) !== undefined) return [];
  return facts
    .ofKind("helm.cattle.io/HelmChartConfig")
    .filter(({ manifest }) => manifest.metadata.name === name && namespaceOf(manifest) === systemNamespace)
    .flatMap((object) =>
      helmValuesOf(object.manifest).flatMap(({ path, values }) =>
        unknownValues(values, known, traefikChartPorts).map((unknown): Finding => {
          const isText = path.at(-1) === "valuesContent";
          return {
            object,
            path: isText ? path : [...path, ...unknown.path],
            message: isText
              ? `sets ${unknown.path.join(".")}, which K3s' Traefik chart does not have`
              : "is no value of K3s' Traefik chart",
            ...(unknown.meant === undefined
              ? { fix: "remove it, or look it up in the values of the chart" }
              : { suggestion: unknown.meant, fix: `did you mean ${unknown.meant}?` }),
          };
        }),
      ),
    );
}

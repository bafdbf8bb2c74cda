import { helmValuesOf } from "../../charts/helm-values.ts";
import { sourcesOf } from "../../kubernetes/argo-cd/sources.ts";
import {
  isJsonObject,
  type Json,
  type JsonObject,
  listAt,
  objectAt,
  stringAt,
  valueAt,
} from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { describeObject } from "../../kubernetes/object-ref.ts";
import { readDocuments } from "../../yaml/documents.ts";
import type { Facts } from "../facts/facts.ts";

/** A Prometheus, or what else the Prometheus operator runs, and what it picks up. */
export interface Collector {
  /** `Prometheus watch/main`. */
  readonly name: string;
  /** Undefined when only the cluster knows. */
  readonly namespace: string | undefined;
  /** `Prometheus`, `PrometheusAgent`, `ThanosRuler`. */
  readonly kind: string;
  /** Its `<kind>Selector` and `<kind>NamespaceSelector`. */
  readonly selectors: JsonObject;
}

const kinds = ["Prometheus", "PrometheusAgent", "ThanosRuler"].map((kind) => `monitoring.coreos.com/${kind}`);

/** The chart that runs the operator with a Prometheus. */
const stack = /(?:^|\/)kube-prometheus-stack$/;

/**
 * Every collector of the cluster; undefined when there may be others, because a chart makes them.
 * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusSpec
 */
export function collectorsOf(facts: Facts): readonly Collector[] | undefined {
  const found = facts.ofKind(...kinds).map(
    ({ manifest }): Collector => ({
      name: describeObject(manifest),
      namespace: namespaceOf(manifest),
      kind: manifest.kind,
      selectors: objectAt(manifest, "spec"),
    }),
  );
  for (const release of releasesOf(facts)) {
    if (release === undefined) return undefined;
    found.push(ofStack(release));
  }
  return found;
}

/** A release of the chart, with all of its values. */
interface Release {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly values: JsonObject;
}

/** Undefined for a release that may run a collector of which nothing is known. */
function releasesOf(facts: Facts): (Release | undefined)[] {
  const charts = facts.ofKind("helm.cattle.io/HelmChart").flatMap(({ manifest }): (Release | undefined)[] => {
    const chart = stringAt(manifest, "spec", "chart") ?? "";
    if (!mayCollect(chart)) return [];
    const [first, second] = helmValuesOf(manifest);
    const isWhole = second === undefined && listAt(manifest, "spec", "valuesSecrets").length === 0;
    const isStack = stack.test(chart) && valueAt(manifest, "spec", "set") === undefined && isWhole;
    const namespace = stringAt(manifest, "spec", "targetNamespace") ?? namespaceOf(manifest);
    return [isStack ? { name: manifest.metadata.name, namespace, values: first?.values ?? {} } : undefined];
  });
  const applications = facts.ofKind("argoproj.io/Application").flatMap(({ manifest }) =>
    sourcesOf(manifest).flatMap(({ source }): (Release | undefined)[] => {
      const chart = stringAt(source, "chart") ?? "";
      if (!mayCollect(chart)) return [];
      const helm = objectAt(source, "helm");
      const isWhole = ["valueFiles", "parameters", "fileParameters"].every((field) => listAt(helm, field).length === 0);
      const values = isWhole && stack.test(chart) ? valuesIn(helm) : undefined;
      const namespace = stringAt(manifest, "spec", "destination", "namespace");
      const name = stringAt(helm, "releaseName") ?? manifest.metadata.name;
      return [values && { name, namespace, values }];
    }),
  );
  const others = facts.types.flatMap(({ groupKind, objects }) =>
    groupKind === "helm.toolkit.fluxcd.io/HelmRelease"
      ? objects.filter(({ manifest }) => mayCollect(stringAt(manifest, "spec", "chart", "spec", "chart")))
      : [],
  );
  return [...charts, ...applications, ...others.map(() => undefined)];
}

/** Whether a chart may make something that reads monitors; one that is named elsewhere may. */
function mayCollect(chart: string | undefined): boolean {
  return chart === undefined || /prometheus-(?:stack|operator)|victoria-metrics|monitoring|alloy|agent/.test(chart);
}

function valuesIn(helm: JsonObject): JsonObject | undefined {
  const { valuesObject, values } = helm;
  if (isJsonObject(valuesObject)) return valuesObject;
  const [written] = typeof values === "string" ? readDocuments(values).documents : [];
  return written === undefined ? {} : isJsonObject(written.value) ? written.value : undefined;
}

/** The Prometheus of the chart, which takes the labels of its own release where nothing else is said. */
function ofStack({ name, namespace, values }: Release): Collector {
  const spec = objectAt(values.prometheus, "prometheusSpec");
  const selectors = Object.fromEntries(
    ["serviceMonitor", "podMonitor", "probe", "scrapeConfig", "rule"].flatMap((what): [string, Json][] => {
      const own = objectAt(spec, `${what}Selector`);
      const ofRelease = spec[`${what}SelectorNilUsesHelmValues`] !== false;
      const selector = Object.keys(own).length > 0 ? own : ofRelease ? { matchLabels: { release: name } } : {};
      return [
        [`${what}Selector`, selector],
        [`${what}NamespaceSelector`, objectAt(spec, `${what}NamespaceSelector`)],
      ];
    }),
  );
  return { name: "the Prometheus of chart kube-prometheus-stack", namespace, kind: "Prometheus", selectors };
}

/** Whether objects of a kind are for what a collector reads. */
export function selectorOf(groupKind: string): string | undefined {
  return selectorsByKind.get(groupKind);
}

const selectorsByKind: ReadonlyMap<string, string> = new Map([
  ["monitoring.coreos.com/ServiceMonitor", "serviceMonitor"],
  ["monitoring.coreos.com/PodMonitor", "podMonitor"],
  ["monitoring.coreos.com/Probe", "probe"],
  ["monitoring.coreos.com/ScrapeConfig", "scrapeConfig"],
  ["monitoring.coreos.com/PrometheusRule", "rule"],
]);

import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { object, problemsOf } from "../testing.ts";
import { chartValues } from "./chart-values.ts";

const system = { metadata: { namespace: "kube-system" } };
const config = (spec: JsonObject) => object("helm.cattle.io/v1", "HelmChartConfig", "traefik", { ...system, spec });
const chart = (spec: JsonObject, name = "database") =>
  object("helm.cattle.io/v1", "HelmChart", name, { ...system, spec });

describe("chart-values", () => {
  it("passes for values that the chart has, and for charts that nobody knows", () => {
    const values = { ports: { web: { forwardedHeaders: { trustedIPs: [] } } } };
    expect(problemsOf(chartValues, [config({ values })])).toEqual([]);
    expect(problemsOf(chartValues, [config({ valuesContent: "service:\n  spec:\n    a: 1\n" })])).toEqual([]);
    expect(problemsOf(chartValues, [chart({ valuesContent: "anything: 1" }), chart({ valuesContent: "" })])).toEqual(
      [],
    );
    expect(problemsOf(chartValues, [config({ values: { web: {} } }), chart({}, "traefik")])).toEqual([]);
  });

  it("fails for a value in the wrong place", () => {
    const valuesContent = "web:\n  forwardedHeaders: {}\nentryPoints: {}\n";
    expect(problemsOf(chartValues, [config({ valuesContent })])).toEqual([
      "HelmChartConfig/traefik spec.valuesContent: sets web, which K3s' Traefik chart does not have; did you mean ports.web?",
      "HelmChartConfig/traefik spec.valuesContent: sets entryPoints, which K3s' Traefik chart does not have; remove it, or look it up in the values of the chart",
    ]);
    expect(problemsOf(chartValues, [config({ values: { ports: { web: { redirectTo: {} } } } })])).toEqual([
      "HelmChartConfig/traefik spec.values.ports.web.redirectTo: is no value of K3s' Traefik chart; remove it, or look it up in the values of the chart",
    ]);
  });

  it("follows the line of K3s", () => {
    const [former, now] = [{ logs: { access: { enabled: true } } }, { accessLog: { enabled: true } }];
    expect(problemsOf(chartValues, [config({ values: former })])).toEqual([]);
    expect(problemsOf(chartValues, [config({ values: now })], { kubernetes: "1.37" })).toEqual([]);
    expect(problemsOf(chartValues, [config({ values: former })], { kubernetes: "1.37" })).toEqual([
      "HelmChartConfig/traefik spec.values.logs.access: is no value of K3s' Traefik chart; did you mean accessLog?",
    ]);
    expect(problemsOf(chartValues, [config({ values: now })])).toEqual([
      "HelmChartConfig/traefik spec.values.accessLog: is no value of K3s' Traefik chart; did you mean logs.access?",
    ]);
    expect(problemsOf(chartValues, [config({ values: { anything: 1 } })], { kubernetes: "1.38" })).toEqual([]);
  });

  it("fails for a text that holds no values", () => {
    expect(problemsOf(chartValues, [chart({ valuesContent: "a: [" })])).toEqual([
      expect.stringMatching(/^HelmChart\/database spec.valuesContent: is no YAML: .+; .+/),
    ]);
    expect(
      problemsOf(chartValues, [chart({ valuesContent: "- a" }), chart({ valuesContent: "a: 1\n---\nb: 2" }, "b")]),
    ).toEqual([
      "HelmChart/database spec.valuesContent: is no mapping of values; write it as YAML with a key for each value",
      "HelmChart/b spec.valuesContent: has more than one document, of which Helm reads the first; join them",
    ]);
  });
});

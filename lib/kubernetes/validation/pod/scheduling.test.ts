import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { pod, problemsOf } from "../testing.ts";

describe("a toleration", () => {
  const toleration = (fields: JsonObject) => problemsOf(pod({ tolerations: [fields] }));
  const path = "spec.tolerations[0]";

  it.each<JsonObject>([
    { operator: "Exists" },
    { key: "a", value: "b", effect: "NoSchedule" },
    { key: "a", operator: "Gt", value: "-5" },
    { key: "a", operator: "Exists", effect: "NoExecute", tolerationSeconds: 30 },
  ])("takes %j", (fields) => {
    expect(toleration(fields)).toEqual([]);
  });

  it.each<[JsonObject, string]>([
    [{ value: "b" }, "operator: must be Exists without key, got none"],
    [{ key: "a", operator: "Exists", value: "b" }, 'value: must be empty for operator Exists, got "b"'],
    [{ key: "a", value: "b c" }, 'value: must be a label value, got "b c"'],
    [{ key: "a", tolerationSeconds: 30 }, "effect: must be NoExecute with tolerationSeconds, got none"],
    [{ key: "a", operator: "Lt", value: "05" }, 'value: must be a whole number for operator Lt, got "05"'],
    [
      { key: "a", operator: "Lt", value: "9223372036854775808" },
      'value: must be a whole number for operator Lt, got "9223372036854775808"',
    ],
  ])("refuses %j", (fields, problem) => {
    expect(toleration(fields)).toEqual([`${path}.${problem}`]);
  });
});

describe("spread over a topology", () => {
  const spread = (fields: JsonObject) =>
    problemsOf(
      pod({
        topologySpreadConstraints: [
          { maxSkew: 1, topologyKey: "kubernetes.io/hostname", whenUnsatisfiable: "DoNotSchedule", ...fields },
        ],
      }),
    );
  const path = "spec.topologySpreadConstraints[0]";
  const labelSelector = { matchLabels: { app: "web" } };

  it("takes a selector", () => {
    expect(spread({ labelSelector, minDomains: 2, matchLabelKeys: ["pod-template-hash"] })).toEqual([]);
  });

  it.each<[JsonObject, string[]]>([
    [{}, [`warning ${path}.labelSelector: is missing, so that no pod matches`]],
    [
      { labelSelector, topologyKey: "failure-domain.beta.kubernetes.io/zone" },
      [`warning ${path}.topologyKey: is deprecated since 1.17, use topology.kubernetes.io/zone`],
    ],
    [
      { labelSelector, minDomains: 2, whenUnsatisfiable: "ScheduleAnyway" },
      [`${path}.minDomains: must not be set unless whenUnsatisfiable is DoNotSchedule`],
    ],
    [
      { labelSelector: { matchExpressions: [{ key: "a", operator: "NotIn" }] } },
      [`${path}.labelSelector.matchExpressions[0].values: must have at least one value for operator NotIn`],
    ],
    [{ labelSelector, matchLabelKeys: ["a b"] }, [`${path}.matchLabelKeys[0]: must be a label key, got "a b"`]],
  ])("judges %j", (fields, problems) => {
    expect(spread(fields)).toEqual(problems);
  });
});

it("warns of labels of nodes that are gone", () => {
  expect(problemsOf(pod({ nodeSelector: { "kubernetes.io/os": "linux" } }))).toEqual([]);
  expect(problemsOf(pod({ nodeSelector: { "beta.kubernetes.io/arch": "arm64" } }))).toEqual([
    'warning spec.nodeSelector["beta.kubernetes.io/arch"]: is deprecated since 1.14, use kubernetes.io/arch',
  ]);
});

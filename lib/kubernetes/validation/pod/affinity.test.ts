import { expect, it } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { pod, problemsOf } from "../testing.ts";

const required = "requiredDuringSchedulingIgnoredDuringExecution";
const preferred = "preferredDuringSchedulingIgnoredDuringExecution";
const near = (term: JsonObject) =>
  problemsOf(pod({ affinity: { podAffinity: { [required]: [{ topologyKey: "kubernetes.io/hostname", ...term }] } } }));
const path = `spec.affinity.podAffinity.${required}[0]`;
const labelSelector = { matchLabels: { app: "web" } };

it("takes selectors of pods and nodes", () => {
  expect(
    near({ labelSelector, matchLabelKeys: ["tier"], mismatchLabelKeys: ["tenant"], namespaces: ["shop"] }),
  ).toEqual([]);
  const matchExpressions = [{ key: "disk", operator: "In", values: ["ssd"] }];
  expect(
    problemsOf(
      pod({
        affinity: {
          nodeAffinity: {
            [required]: { nodeSelectorTerms: [{ matchExpressions }] },
            [preferred]: [{ weight: 1, preference: { matchExpressions } }],
          },
        },
      }),
    ),
  ).toEqual([]);
});

it.each<[JsonObject, string[]]>([
  [{}, [`warning ${path}.labelSelector: is missing, so that no pod matches`]],
  [
    { labelSelector: { matchExpressions: [{ key: "a", operator: "In" }] } },
    [`${path}.labelSelector.matchExpressions[0].values: must have at least one value for operator In`],
  ],
  [
    { labelSelector, namespaceSelector: { matchExpressions: [{ key: "a", operator: "Exists", values: ["b"] }] } },
    [`${path}.namespaceSelector.matchExpressions[0].values: must be empty for operator Exists`],
  ],
  [{ labelSelector, namespaces: ["A"] }, [`${path}.namespaces[0]: must be a DNS label, got "A"`]],
  [{ labelSelector, matchLabelKeys: ["a b"] }, [`${path}.matchLabelKeys[0]: must be a label key, got "a b"`]],
  [
    { labelSelector, matchLabelKeys: ["tier"], mismatchLabelKeys: ["tier"] },
    [`${path}.matchLabelKeys[0]: is in mismatchLabelKeys too, got tier`],
  ],
  [
    {
      labelSelector: { ...labelSelector, matchExpressions: [{ key: "app", operator: "Exists" }] },
      matchLabelKeys: ["app"],
    },
    [`${path}.matchLabelKeys[0]: is in labelSelector too, got app`],
  ],
  [
    { matchLabelKeys: ["tier"] },
    [
      `warning ${path}.labelSelector: is missing, so that no pod matches`,
      `${path}.matchLabelKeys: must not be set without labelSelector`,
    ],
  ],
])("judges %j", (term, problems) => {
  expect(near(term)).toEqual(problems);
});

it("judges what is preferred too", () => {
  const node = { weight: 1, preference: { matchExpressions: [{ key: "disk", operator: "In" }] } };
  const far = { weight: 1, podAffinityTerm: { topologyKey: "a", labelSelector, namespaces: ["A"] } };
  expect(
    problemsOf(pod({ affinity: { nodeAffinity: { [preferred]: [node] }, podAntiAffinity: { [preferred]: [far] } } })),
  ).toEqual([
    `spec.affinity.nodeAffinity.${preferred}[0].preference.matchExpressions[0].values: must have at least one value for operator In`,
    `spec.affinity.podAntiAffinity.${preferred}[0].podAffinityTerm.namespaces[0]: must be a DNS label, got "A"`,
  ]);
});

import { expect, it } from "vitest";
import { deployment, problemsOf } from "../testing.ts";
import { apiWarning } from "./api-warning.ts";

const env = (...names: readonly string[]) => ({ env: names.map((name) => ({ name, value: "1" })) });

it("api-warning passes for what the API server takes without a word, and for what it refuses", () => {
  const refused = deployment("api", {}, { volumeMounts: [{ name: "data", mountPath: "/data" }] });
  expect(problemsOf(apiWarning, [deployment("web", {}, env("A", "B")), refused])).toEqual([]);
});

it("api-warning fails for what it takes and warns of", () => {
  expect(
    problemsOf(apiWarning, [deployment("web", { hostAliases: [{ ip: "10.0.0.1" }, { ip: "10.0.0.1" }] })]),
  ).toContain("Deployment/web spec.template.spec.hostAliases[1].ip: repeats 10.0.0.1; correct or remove it");
});

it("api-warning leaves node labels that are gone to their own rule", () => {
  const nodeSelector = { "beta.kubernetes.io/os": "linux" };
  expect(problemsOf(apiWarning, [deployment("web", { nodeSelector })])).toEqual([]);
  const spread = {
    maxSkew: 1,
    topologyKey: "failure-domain.beta.kubernetes.io/zone",
    whenUnsatisfiable: "ScheduleAnyway",
  };
  const topologySpreadConstraints = [{ ...spread, labelSelector: {} }];
  expect(problemsOf(apiWarning, [deployment("web", { topologySpreadConstraints })])).toEqual([
    "Deployment/web spec.template.spec.topologySpreadConstraints[0].topologyKey: is deprecated since 1.17, use topology.kubernetes.io/zone; correct or remove it",
  ]);
});

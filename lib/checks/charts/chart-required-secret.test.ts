import { expect, it } from "vitest";
import type { RequiredSecret } from "../../application/provides.ts";
import type { Manifest } from "../../kubernetes/manifest.ts";
import { deployment, object } from "../testing.ts";
import { chartRequiredSecret } from "./chart-required-secret.ts";
import { charted, problemsOfCharts } from "./testing.ts";

const envFrom = { envFrom: [{ secretRef: { name: "login" } }] };
const problems = (name: string, objects: readonly Manifest[]) => {
  const required: RequiredSecret = { name, keys: ["password"], purpose: "It.", create: "kubectl create" };
  return problemsOfCharts(chartRequiredSecret, [charted("web", { requiredSecrets: [required] }, objects)]);
};

it("chart-required-secret passes for a Secret that some object names, and where all of them may be read", () => {
  expect(problems("login", [deployment("web", {}, envFrom)])).toEqual([]);
  const role = object("rbac.authorization.k8s.io/v1", "Role", "web", {
    rules: [{ apiGroups: [""], resources: ["secrets"], verbs: ["list"] }],
  });
  expect(problems("by-label", [role])).toEqual([]);
});

it("chart-required-secret fails for one that nothing names", () => {
  expect(problems("lgin", [deployment("web", {}, envFrom)])).toEqual([
    'Application/web requiredSecrets[0].name: is "lgin", which nothing that the application makes names; correct or remove it',
  ]);
});

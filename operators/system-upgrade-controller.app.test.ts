import { expect, test } from "vitest";
import { parse } from "yaml";
import { isJsonObject, type JsonObject, listAt, stringAt, valueAt } from "../lib/kubernetes/manifest.ts";
import { objectsOf, testCluster } from "../lib/testing.ts";
import controller from "./system-upgrade-controller.app.ts";

const cluster = testCluster({ upgrades: { type: "automatic" } });
const objects = objectsOf((chart) => controller.build?.({ chart, cluster, applications: [] })).filter(isObject);

function isObject(value: unknown): value is JsonObject {
  return isJsonObject(parse(JSON.stringify(value)));
}

const rulesOf = (kind: string, name: string) =>
  objects
    .filter((object) => object.kind === kind && stringAt(object, "metadata", "name") === name)
    .flatMap((object) => listAt(object, "rules"));
const mayDo = (rules: readonly unknown[], resource: string) =>
  rules.flatMap((rule) => (listAt(parse(JSON.stringify(rule)), "resources").includes(resource) ? [rule] : []));

test("the controller writes no definition but that of Plans, and its Jobs none", () => {
  expect(mayDo(rulesOf("ClusterRole", "system-upgrade-controller"), "customresourcedefinitions")).toEqual([
    { apiGroups: ["apiextensions.k8s.io"], resources: ["customresourcedefinitions"], verbs: ["get", "list"] },
    {
      apiGroups: ["apiextensions.k8s.io"],
      resources: ["customresourcedefinitions"],
      verbs: ["update"],
      resourceNames: ["plans.upgrade.cattle.io"],
    },
  ]);
  expect(mayDo(rulesOf("ClusterRole", "system-upgrade"), "customresourcedefinitions")).toEqual([]);
});

test("no one of them reads Secrets of other namespaces", () => {
  for (const name of ["system-upgrade-controller", "system-upgrade"]) {
    expect(mayDo(rulesOf("ClusterRole", name), "secrets")).toEqual([]);
  }
});

test("a drain of its node leaves the controller alone, and it is told its own name by that label", () => {
  const [deployment] = objects.filter(({ kind }) => kind === "Deployment");
  const label = "upgrade.cattle.io/controller";
  expect(valueAt(deployment, "spec", "template", "metadata", "labels", label)).toBe("system-upgrade-controller");
  const environment = listAt(valueAt(deployment, "spec", "template", "spec", "containers", 0), "env");
  expect(environment).toContainEqual({
    name: "SYSTEM_UPGRADE_CONTROLLER_NAME",
    valueFrom: { fieldRef: { fieldPath: `metadata.labels['${label}']` } },
  });
});

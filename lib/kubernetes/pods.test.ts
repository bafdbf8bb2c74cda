import { describe, expect, test } from "vitest";
import type { JsonObject } from "./manifest.ts";
import { havePort, isLongRunning, podTemplateOf, podTemplatePath, portNamesOf } from "./pods.ts";

const spec: JsonObject = {
  initContainers: [{ name: "first" }, { name: "side", restartPolicy: "Always" }],
  containers: [{ name: "main", ports: [{ name: "http", containerPort: 80 }], env: [{ name: "A", value: "1" }] }],
  ephemeralContainers: [{ image: "busybox" }],
  volumes: [{ name: "data" }],
};
const template: JsonObject = { metadata: { labels: { app: "web" }, annotations: { note: "x" } }, spec };

describe("podTemplateOf", () => {
  test.each<[string, JsonObject, readonly string[]]>([
    ["/Pod", template, []],
    ["/PodTemplate", { template }, ["template"]],
    ["apps/Deployment", { spec: { template } }, ["spec", "template"]],
    ["argoproj.io/Rollout", { spec: { template } }, ["spec", "template"]],
    ["batch/CronJob", { spec: { jobTemplate: { spec: { template } } } }, ["spec", "jobTemplate", "spec", "template"]],
  ])("finds the pods of %s", (groupKind, manifest, path) => {
    const found = podTemplateOf(groupKind, manifest);
    expect(found).toMatchObject({ path, labels: { app: "web" }, annotations: { note: "x" }, spec });
    expect(found?.volumes).toEqual([{ name: "data" }]);
    expect(podTemplatePath(groupKind)).toEqual(path);
  });

  test("lists every container with its place, in the order in which they start", () => {
    const containers = podTemplateOf("apps/Deployment", { spec: { template } })?.containers ?? [];
    expect(containers.map(({ name, list, path }) => [name, list, path.join(".")])).toEqual([
      ["first", "initContainers", "spec.template.spec.initContainers.0"],
      ["side", "initContainers", "spec.template.spec.initContainers.1"],
      ["main", "containers", "spec.template.spec.containers.0"],
      ["", "ephemeralContainers", "spec.template.spec.ephemeralContainers.0"],
    ]);
    expect(containers.filter(isLongRunning).map(({ name }) => name)).toEqual(["side", "main"]);
  });

  test("finds nothing in what makes no pods, or has no template", () => {
    expect(podTemplateOf("/Service", { spec: { template } })).toBeUndefined();
    expect(podTemplateOf("apps/Deployment", { spec: {} })).toBeUndefined();
    expect(podTemplatePath("/Service")).toBeUndefined();
  });
});

test("the ports of pods have names", () => {
  const pods = [podTemplateOf("/Pod", template)].filter((pod) => pod !== undefined);
  expect(portNamesOf(pods)).toEqual(new Set(["http"]));
  expect(havePort(pods, "http")).toBe(true);
  expect(havePort(pods, "https")).toBe(false);
});

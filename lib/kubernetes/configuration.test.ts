import { describe, expect, test } from "vitest";
import { type ConfigurationUse, readConfiguration } from "./configuration.ts";
import type { JsonObject } from "./manifest.ts";
import { formatPath } from "./path.ts";
import { podTemplateOf } from "./pods.ts";

/** What a pod of one container reads, as `<kind> <name> at <field>: <keys>, <flags>`. */
function uses(container: JsonObject, volumes: readonly JsonObject[] = []): string[] {
  const found: ConfigurationUse[] = [];
  const pod = podTemplateOf("/Pod", { spec: { containers: [{ name: "main", ...container }], volumes } });
  if (pod !== undefined) readConfiguration(pod, (use) => found.push(use));
  return found.map(({ kind, name, path, keys, takesAll, optional, as }) => {
    const taken = [...keys.map(({ value }) => value), ...(takesAll ? ["all"] : [])];
    return `${kind} ${name} at ${formatPath(path)}: ${taken.join(" ")} as ${as}${optional ? ", optional" : ""}`;
  });
}

describe("a pod reads", () => {
  test("single keys and whole objects into its environment", () => {
    const env: JsonObject[] = [
      { name: "A", valueFrom: { secretKeyRef: { name: "s", key: "a" } } },
      { name: "B", valueFrom: { configMapKeyRef: { name: "c", key: "b", optional: true } } },
      { name: "C", value: "plain" },
      { name: "D", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } },
    ];
    expect(uses({ env, envFrom: [{ secretRef: { name: "s" } }, { configMapRef: { name: "c" } }] })).toEqual([
      "Secret s at spec.containers[0].env[0].valueFrom.secretKeyRef.name: a as environment",
      "ConfigMap c at spec.containers[0].env[1].valueFrom.configMapKeyRef.name: b as environment, optional",
      "Secret s at spec.containers[0].envFrom[0].secretRef.name: all as environment",
      "ConfigMap c at spec.containers[0].envFrom[1].configMapRef.name: all as environment",
    ]);
  });

  test.each<[string, readonly JsonObject[], string]>([
    ["a folder", [{ mountPath: "/etc" }], "all as files"],
    ["nothing yet", [], "all as files"],
    ["one file", [{ mountPath: "/etc/a", subPath: "a" }], "a as subPath"],
    ["one file and the folder", [{ mountPath: "/a", subPath: "a" }, { mountPath: "/b" }], "a all as files"],
    ["a file named by the pod", [{ mountPath: "/a", subPathExpr: "$(POD)" }], "all as subPath"],
  ])("a volume, mounted as %s", (_, mounts, taken) => {
    const volumeMounts = mounts.map((mount) => ({ name: "v", ...mount }));
    expect(uses({ volumeMounts }, [{ name: "v", secret: { secretName: "s" } }])).toEqual([
      `Secret s at spec.volumes[0].secret.secretName: ${taken}`,
    ]);
  });

  test("the listed keys of a volume, and of each source of a projected one", () => {
    const volumes: JsonObject[] = [
      { name: "v", configMap: { name: "c", items: [{ key: "a", path: "x" }] } },
      { name: "p", projected: { sources: [{ secret: { name: "s", optional: true } }, { configMap: { name: "c" } }] } },
    ];
    expect(uses({}, volumes)).toEqual([
      "ConfigMap c at spec.volumes[0].configMap.name: a as files",
      "Secret s at spec.volumes[1].projected.sources[0].secret.name: all as files, optional",
      "ConfigMap c at spec.volumes[1].projected.sources[1].configMap.name: all as files",
    ]);
  });
});

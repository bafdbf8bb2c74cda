import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { deployment, object, problemsOf } from "../testing.ts";
import { missingConfigMapKey } from "./missing-config-map-key.ts";

const config = object("v1", "ConfigMap", "config", { data: { "app.yaml": "" }, binaryData: { "logo.png": "" } });
const mounting = (volume: JsonObject, mount: JsonObject) =>
  deployment(
    "web",
    { volumes: [{ name: "v", configMap: { name: "config", ...volume } }] },
    { volumeMounts: [{ name: "v", ...mount }] },
  );

describe("missing-config-map-key", () => {
  it.each([
    ["mounts all", {}, { mountPath: "/etc" }],
    ["lists keys", { items: [{ key: "logo.png", path: "x" }] }, { subPath: "x" }],
    ["mounts one file", {}, { subPath: "app.yaml" }],
    ["does without", { optional: true }, { subPath: "none" }],
  ])("passes for a pod that %s", (_, volume, mount) => {
    expect(problemsOf(missingConfigMapKey, [mounting(volume, mount), config])).toEqual([]);
  });

  it("fails for a listed key that is not there", () => {
    expect(problemsOf(missingConfigMapKey, [mounting({ items: [{ key: "logo.jpg" }] }, {}), config])).toEqual([
      'Deployment/web spec.template.spec.volumes[0].configMap.items[0].key: takes key "logo.jpg", which ConfigMap web/config does not have; did you mean "logo.png"?',
    ]);
  });

  it("fails for a mounted file that is not there", () => {
    expect(problemsOf(missingConfigMapKey, [mounting({}, { subPath: "app.yml" }), config])).toEqual([
      'Deployment/web spec.template.spec.containers[0].volumeMounts[0].subPath: takes key "app.yml", which ConfigMap web/config does not have; did you mean "app.yaml"?',
    ]);
  });
});

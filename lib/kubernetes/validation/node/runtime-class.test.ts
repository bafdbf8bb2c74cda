import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateRuntimeClass } from "./runtime-class.ts";

const runtimeClass: JsonObject = {
  apiVersion: "node.k8s.io/v1",
  kind: "RuntimeClass",
  metadata: { name: "wasm" },
  handler: "spin",
  overhead: { podFixed: { cpu: "100m", memory: "64Mi", "example.com/thing": "1" } },
  scheduling: {
    nodeSelector: { wasm: "true" },
    tolerations: [
      { key: "a", operator: "Equal", value: "b", effect: "NoExecute", tolerationSeconds: 10 },
      { operator: "Exists" },
    ],
  },
};

describe("a RuntimeClass", () => {
  test("is taken", () => {
    expect(problemsOf(validateRuntimeClass, runtimeClass)).toEqual([]);
  });

  test.each<Changes>([{ scheduling: undefined }])("is taken with %j", (changes) => {
    expect(problemsOf(validateRuntimeClass, runtimeClass, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ handler: "" }, ["handler: must not be empty"]],
    [
      { "overhead.podFixed": { completions: "1" } },
      ['overhead.podFixed.completions: must be a resource of containers, got "completions"'],
    ],
    [
      { "scheduling.nodeSelector": { "beta.kubernetes.io/os": "linux" } },
      ['warning: scheduling.nodeSelector["beta.kubernetes.io/os"]: is deprecated since 1.14, use kubernetes.io/os'],
    ],
    [
      { "scheduling.tolerations[1]": { operator: "Equal" } },
      ["scheduling.tolerations[1].operator: must be Exists without key, got Equal"],
    ],
    [
      { "scheduling.tolerations[2]": { operator: "Exists" } },
      ["scheduling.tolerations[2]: repeats an earlier toleration"],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateRuntimeClass, runtimeClass, changes)).toEqual(problems);
  });
});

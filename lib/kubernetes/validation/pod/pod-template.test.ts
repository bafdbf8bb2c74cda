import { expect, it } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { pod, problemsOf } from "../testing.ts";

it.each<[JsonObject, string[]]>([
  [{ initContainers: [{ name: "setup", image: "busybox:1" }], activeDeadlineSeconds: 60 }, []],
  [
    { initContainers: [{ name: "main", image: "busybox:1" }] },
    ["spec.initContainers[0].name: repeats the name of another container, got main"],
  ],
  [{ activeDeadlineSeconds: 2 ** 31 }, ["spec.activeDeadlineSeconds: must be at most 2147483647, got 2147483648"]],
  [
    { overhead: { memroy: "1Mi" } },
    ["spec.overhead.memroy: must be a resource that containers have, such as cpu or memory, got memroy"],
  ],
  [
    { ephemeralContainers: [{ name: "debug", image: "busybox:1" }] },
    ["spec.ephemeralContainers: can only be added to a pod that runs"],
  ],
  [
    { imagePullSecrets: [{ name: "a" }, { name: "a" }, {}] },
    ["warning spec.imagePullSecrets[1].name: repeats a", "warning spec.imagePullSecrets[2].name: is empty"],
  ],
])("judges a pod with %j", (spec, problems) => {
  expect(problemsOf(pod(spec))).toEqual(problems);
});

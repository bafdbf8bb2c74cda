import { expect, it } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { pod, problemsOf } from "../testing.ts";

const container = (resources: JsonObject) =>
  problemsOf(pod({ resourceClaims: [{ name: "gpu", resourceClaimName: "gpu" }] }, { resources }));
const path = "spec.containers[0].resources";

it.each<JsonObject>([
  { requests: { memory: "1Gi", cpu: "10m" }, limits: { memory: "1024Mi" } },
  { requests: { "nvidia.com/gpu": 1 }, limits: { "nvidia.com/gpu": 1 } },
  { limits: { "hugepages-2Mi": "4Mi", memory: "1Gi" } },
  { claims: [{ name: "gpu" }] },
  {
    claims: [
      { name: "gpu", request: "a" },
      { name: "gpu", request: "b" },
    ],
  },
])("takes %j", (resources) => {
  expect(container(resources)).toEqual([]);
});

it.each<[JsonObject, string[]]>([
  [
    { requests: { memory: "1.5Gi" }, limits: { memory: "1Gi" } },
    [".requests.memory: must be at most its limit 1Gi, got 1.5Gi"],
  ],
  [
    { requests: { memory: "64Mi" }, limits: { memory: null } },
    [".requests.memory: must be at most its limit 0, got 64Mi"],
  ],
  [
    { limits: { memroy: "1Gi" } },
    [".limits.memroy: must be a resource that containers have, such as cpu or memory, got memroy"],
  ],
  [
    { limits: { storage: "1Gi" } },
    [".limits.storage: must be a resource that containers have, such as cpu or memory, got storage"],
  ],
  [
    { requests: { "nvidia.com/gpu": 1 }, limits: { "nvidia.com/gpu": 2 } },
    ['.requests["nvidia.com/gpu"]: must be its limit 2, got 1'],
  ],
  [{ requests: { "nvidia.com/gpu": 1 } }, [".limits: must limit nvidia.com/gpu too, which is requested"]],
  [{ limits: { "nvidia.com/gpu": "1500m" } }, ['.limits["nvidia.com/gpu"]: must be a whole number, got 1500m']],
  [
    { limits: { "hugepages-2Mi": "3Mi" } },
    [
      ".limits.hugepages-2Mi: must be a multiple of the page size, got 3Mi",
      ": must limit or request cpu or memory beside huge pages",
    ],
  ],
  [{ claims: [{}] }, [".claims[0].name: must not be empty"]],
  [{ claims: [{ name: "gpu", request: "A" }] }, ['.claims[0].request: must be a DNS label, got "A"']],
  [{ claims: [{ name: "card" }] }, ['.claims[0].name: names no resource claim of the pod, got "card"']],
  [{ claims: [{ name: "gpu", request: "a" }, { name: "gpu" }] }, [".claims[1]: repeats claim gpu"]],
])("refuses %j", (resources, problems) => {
  expect(container(resources)).toEqual(problems.map((problem) => path + problem));
});

it("warns of parts of a byte", () => {
  expect(container({ limits: { memory: "128m" } })).toEqual([
    `warning ${path}.limits.memory: must be a whole number of bytes, got 128m`,
  ]);
});

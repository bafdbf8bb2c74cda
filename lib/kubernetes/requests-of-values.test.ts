import { expect, test } from "vitest";
import type { Json } from "./manifest.ts";
import { requestsOfValues } from "./requests-of-values.ts";

const resources = { requests: { cpu: "10m", memory: "64Mi" }, limits: { memory: "128Mi" } };
const claim = { spec: { resources: { requests: { storage: "1Gi" } } } };

test.each<[string, Json, number[]]>([
  ["nothing, where the chart decides", { image: { tag: "1.2.3" } }, [0, 0, 0]],
  ["one container", { resources }, [10, 64, 0]],
  [
    "every container, however deep",
    { resources, operator: { reloader: { resources } }, list: [{ resources }] },
    [30, 192, 0],
  ],
  ["each of its replicas", { a: { replicas: 2, resources }, b: { replicaCount: 3, resources } }, [50, 320, 0]],
  ["each replica of a deployment", { deployment: { replicas: 2 }, resources }, [20, 128, 0]],
  ["nothing that is switched off", { a: { enabled: false, resources }, b: { enabled: true, resources } }, [10, 64, 0]],
  ["the claims of pods", { storageSpec: { volumeClaimTemplate: claim } }, [0, 0, 1024]],
  ["a volume that is switched on", { persistence: { enabled: true, size: "2Gi" } }, [0, 0, 2048]],
  ["no volume that is not", { persistence: { size: "2Gi" } }, [0, 0, 0]],
])("values ask for %s", (_, values, expected) => {
  const { cpu, memory, storage } = requestsOfValues(values);
  const mebi = 10n ** 9n * 1024n ** 2n;
  expect([cpu / 10n ** 6n, memory / mebi, storage / mebi].map(Number)).toEqual(expected);
});

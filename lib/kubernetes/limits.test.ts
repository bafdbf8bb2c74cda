import { expect, test } from "vitest";
import { limitsOf, sumOfLimits } from "./limits.ts";
import type { JsonObject, Manifest } from "./manifest.ts";

const milli = 10n ** 6n;
const mebi = 10n ** 9n * 1024n ** 2n;

const limited = { resources: { requests: { memory: "1Gi" }, limits: { cpu: "100m", memory: "64Mi" } } };
const onlyMemory = { resources: { limits: { memory: "64Mi" } } };

function object(apiVersion: string, kind: string, spec: JsonObject): Manifest {
  return { apiVersion, kind, metadata: { name: "a" }, spec };
}

const ofPods = (pod: JsonObject, replicas = 1) =>
  object("apps/v1", "Deployment", { replicas, template: { spec: pod } });

test.each<[string, Manifest, [number, number, boolean, boolean]]>([
  ["each of its pods", ofPods({ containers: [limited] }, 2), [200, 128, false, false]],
  [
    "as much processor as there is, where only memory is limited",
    ofPods({ containers: [limited, onlyMemory] }),
    [100, 128, true, false],
  ],
  ["what there is, where nothing is limited", ofPods({ containers: [{}] }), [0, 0, true, true]],
  ["what is limited for the whole pod", ofPods({ containers: [{}], ...limited }), [100, 64, false, false]],
  [
    "what one takes before the others, which ends",
    ofPods({ initContainers: [{ resources: { limits: { cpu: "1" } } }], containers: [limited] }),
    [1000, 64, false, false],
  ],
  [
    "a pod on each node",
    object("apps/v1", "DaemonSet", { template: { spec: { containers: [limited] } } }),
    [300, 192, false, false],
  ],
  [
    "what an operator makes of it",
    object("monitoring.coreos.com/v1", "Prometheus", { replicas: 2, ...onlyMemory }),
    [0, 128, true, false],
  ],
  ["nothing", object("v1", "Service", {}), [0, 0, false, false]],
])("an object may take %s", (_, manifest, expected) => {
  const { cpu, memory, open } = limitsOf(manifest, 3);
  expect([Number(cpu / milli), Number(memory / mebi), open.cpu, open.memory]).toEqual(expected);
});

test("together they have no limit where one has none", () => {
  const [a, b] = [{ containers: [limited] }, { containers: [onlyMemory] }].map((pod) => limitsOf(ofPods(pod), 1));
  expect(sumOfLimits([a, b].flatMap((each) => each ?? []))).toEqual({
    cpu: 100n * milli,
    memory: 128n * mebi,
    open: { cpu: true, memory: false },
  });
});

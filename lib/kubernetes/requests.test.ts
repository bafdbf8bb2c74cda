import { describe, expect, test } from "vitest";
import type { JsonObject, Manifest } from "./manifest.ts";
import {
  describeRequests,
  isNothing,
  noRequests,
  requestsOf,
  requestsOfContainer,
  sumOf,
  timesOf,
} from "./requests.ts";

const milli = 10n ** 6n;
const mebi = 10n ** 9n * 1024n ** 2n;

const container = (cpu: string, memory: string, more: JsonObject = {}): JsonObject => ({
  name: "a",
  resources: { requests: { cpu, memory } },
  ...more,
});
const small = container("10m", "64Mi");

function workload(
  apiVersion: string,
  kind: string,
  spec: JsonObject,
  pod: JsonObject = { containers: [small] },
): Manifest {
  return { apiVersion, kind, metadata: { name: "a" }, spec: { ...spec, template: { spec: pod } } };
}

/** In thousandths of a processor and in Mi. */
function asked(manifest: Manifest): number[] {
  const { cpu, memory, storage } = requestsOf(manifest, 3);
  return [cpu / milli, memory / mebi, storage / mebi].map(Number);
}

describe("an object asks for", () => {
  const claim = { spec: { resources: { requests: { storage: "1Gi" } } } };
  const job = { spec: { parallelism: 2, template: { spec: { containers: [small] } } } };

  test.each<[string, Manifest, number[]]>([
    ["one pod, if it says nothing else", workload("apps/v1", "Deployment", {}), [10, 64, 0]],
    ["a pod for each replica", workload("apps/v1", "Deployment", { replicas: 4 }), [40, 256, 0]],
    ["no pod, if it wants none", workload("apps/v1", "Deployment", { replicas: 0 }), [0, 0, 0]],
    ["a pod on each node", workload("apps/v1", "DaemonSet", {}), [30, 192, 0]],
    [
      "a volume for each pod",
      workload("apps/v1", "StatefulSet", { replicas: 2, volumeClaimTemplates: [claim] }),
      [20, 128, 2048],
    ],
    ["the pods that run at one time", workload("batch/v1", "Job", { parallelism: 3, completions: 9 }), [30, 192, 0]],
    [
      "them as often as its schedule says, one time at a time",
      { apiVersion: "batch/v1", kind: "CronJob", metadata: { name: "a" }, spec: { jobTemplate: job } },
      [20, 128, 0],
    ],
    ["a volume", { apiVersion: "v1", kind: "PersistentVolumeClaim", metadata: { name: "a" }, ...claim }, [0, 0, 1024]],
    [
      "what an operator makes of it",
      {
        apiVersion: "monitoring.coreos.com/v1",
        kind: "Prometheus",
        metadata: { name: "a" },
        spec: { replicas: 2, shards: 2, ...small, storage: { volumeClaimTemplate: claim }, containers: [small] },
      },
      [80, 512, 4096],
    ],
    ["nothing", { apiVersion: "v1", kind: "Service", metadata: { name: "a" }, spec: {} }, [0, 0, 0]],
    [
      "nothing, as long as nobody makes pods of it",
      { apiVersion: "v1", kind: "PodTemplate", metadata: { name: "a" }, template: { spec: { containers: [small] } } },
      [0, 0, 0],
    ],
  ])("%s", (_, manifest, expected) => {
    expect(asked(manifest)).toEqual(expected);
  });
});

describe("a pod asks for", () => {
  const sidecar = container("20m", "32Mi", { restartPolicy: "Always" });

  test.each<[string, JsonObject, number[]]>([
    ["all of its containers", { containers: [small, small], initContainers: [sidecar] }, [40, 160, 0]],
    [
      "one that runs before them, where that needs more",
      { containers: [small], initContainers: [sidecar, container("5m", "512Mi")] },
      [30, 544, 0],
    ],
    ["what stands at the pod itself", { containers: [small], resources: { requests: { cpu: "1" } } }, [1000, 64, 0]],
  ])("%s", (_, pod, expected) => {
    expect(asked(workload("apps/v1", "Deployment", {}, pod))).toEqual(expected);
  });
});

test("a limit is a request, where there is none", () => {
  const resources = { requests: { cpu: "10m" }, limits: { cpu: "1", memory: "1Mi" } };
  expect(requestsOfContainer(resources)).toEqual({ cpu: 10n * milli, memory: mebi, storage: 0n });
});

test("adds, multiplies and says requests", () => {
  const half = { cpu: 500n * milli, memory: 512n * mebi, storage: 1024n * mebi };
  expect(sumOf([half, half])).toEqual(timesOf(half, 2));
  expect(describeRequests(timesOf(half, 3))).toBe("1.5 processors, 1.5 GiB of memory and 3 GiB of volumes");
  expect(describeRequests({ ...noRequests, memory: mebi })).toBe("1 MiB of memory");
  expect([half, noRequests].map(isNothing)).toEqual([false, true]);
});

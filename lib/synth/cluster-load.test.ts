import { expect, test } from "vitest";
import type { Manifest } from "../kubernetes/manifest.ts";
import { describeRequests } from "../kubernetes/requests.ts";
import { testRelease } from "../testing.ts";
import { loadOf, sumOfLoads } from "./cluster-load.ts";

const template = {
  spec: { containers: [{ resources: { requests: { cpu: "100m", memory: "64Mi" }, limits: { memory: "128Mi" } } }] },
};
const object = (apiVersion: string, kind: string, spec: Manifest["spec"] = { template }): Manifest => ({
  apiVersion,
  kind,
  metadata: { name: kind },
  ...(spec !== undefined && { spec }),
});

test("is told by where pods run, those of charts included", () => {
  const job = object("batch/v1", "CronJob", { jobTemplate: { spec: { template } } });
  const manifests = [object("apps/v1", "Deployment", { replicas: 2, template }), job];
  const loads = loadOf({ manifests, releases: [testRelease("agent", [object("apps/v1", "DaemonSet")])] });
  const shown = [...loads].map(([place, { requests, limits }]) => [
    place,
    describeRequests(requests),
    Number(limits.memory / (10n ** 9n * 1024n ** 2n)),
    limits.open,
  ]);
  const open = { cpu: true, memory: false };
  expect(shown).toEqual([
    ["each node", "0.1 processors and 64 MiB of memory", 128, open],
    ["anywhere", "0.2 processors and 128 MiB of memory", 256, open],
    ["at times", "0.1 processors and 64 MiB of memory", 128, open],
  ]);
  expect(describeRequests(sumOfLoads([...loads.values()]).requests)).toBe("0.4 processors and 256 MiB of memory");
});

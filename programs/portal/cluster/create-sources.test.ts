import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PortalCluster } from "../../../lib/portal/registry.ts";
import { createSources, type SourcesOptions } from "./create-sources.ts";
import type { Source } from "./source.ts";
import { MemoryApi, refused } from "./testing/memory-api.ts";

const ends: (() => void)[] = [];

beforeEach(() => void vi.useFakeTimers());

afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.useRealTimers();
});

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

function sourcesOf(api: MemoryApi, options: Partial<SourcesOptions> = {}) {
  return createSources(api, { namespaces: [], metrics: [], cluster: () => undefined, ...options });
}

async function follow(source: Source<unknown>): Promise<void> {
  ends.push(source.subscribe(() => {}));
  await wait(100);
}

test("asks for each kind once, where it lies", async () => {
  const api = new MemoryApi();
  for (const source of Object.values(sourcesOf(api))) await follow(source);
  const lists = api.asked.filter((path) => !path.includes("watch=1"));
  expect(lists.map((path) => path.replace("?limit=500&resourceVersion=0", ""))).toEqual([
    "/api/v1/nodes",
    "/api/v1/pods",
    "/apis",
    "/apis/apps/v1/deployments",
    "/apis/apps/v1/statefulsets",
    "/apis/apps/v1/daemonsets",
    "/api/v1/services",
    "/apis/discovery.k8s.io/v1/endpointslices",
    "/apis/networking.k8s.io/v1/ingresses",
    "/apis/gateway.networking.k8s.io/v1/httproutes",
    "/apis/traefik.io/v1alpha1/ingressroutes",
    "/api/v1/configmaps&labelSelector=portal.k3s-gitops%2Fregistry",
    "/api/v1/persistentvolumeclaims",
    "/apis/cert-manager.io/v1/certificates",
    "/apis/argoproj.io/v1alpha1/applications",
    "/api/v1/events&fieldSelector=type%3DWarning",
    "/apis/k3s.cattle.io/v1/etcdsnapshotfiles",
    "/apis/snapshot.storage.k8s.io/v1/volumesnapshots",
  ]);
  expect(api.watchers).toHaveLength(17);
});

test("asks for what tiles are made of in some namespaces only", async () => {
  const api = new MemoryApi();
  const sources = sourcesOf(api, { namespaces: ["one", "two"] });
  const service = (namespace: string) => ({ metadata: { namespace, name: "web" } });
  for (const namespace of ["one", "two", "three"]) api.put("/api/v1/services", service(namespace));
  await follow(sources.services);
  await follow(sources.registries);
  expect(sources.services.state().items.map(({ namespace }) => namespace)).toEqual(["one", "two"]);
  expect(api.asked.filter((path) => !path.includes("watch=1")).map((path) => path.replace(/\?.*/, ""))).toEqual([
    "/api/v1/namespaces/one/services",
    "/api/v1/namespaces/two/services",
    "/api/v1/configmaps",
  ]);
});

test("follows all namespaces at once where these are many, and keeps those that are looked at", async () => {
  const api = new MemoryApi();
  const namespaces = Array.from({ length: 9 }, (_, index) => `n${index}`);
  const { services } = sourcesOf(api, { namespaces });
  for (const namespace of ["n8", "n9"]) api.put("/api/v1/services", { metadata: { namespace, name: "web" } });
  await follow(services);
  expect([services.state().items.map(({ namespace }) => namespace), api.watchers.length]).toEqual([["n8"], 1]);
});

test("knows from the list of groups which kinds are not there, and does not ask for these", async () => {
  const api = new MemoryApi();
  api.instead = (path) =>
    path === "/apis" ? Promise.resolve({ groups: [{ versions: [{ groupVersion: "apps/v1" }] }] }) : undefined;
  const sources = sourcesOf(api, { metrics: ["metrics-api"] });
  for (const source of [sources.certificates, sources.nodeUsage, sources.workloads]) await follow(source);
  expect(sources.certificates.state()).toEqual({
    status: "absent",
    items: [],
    message: "the cluster has no such kind",
  });
  expect([sources.nodeUsage.state().status, sources.workloads.state().status]).toEqual(["absent", "live"]);
  expect(api.asked.filter((path) => /cert-manager|metrics/.test(path))).toEqual([]);
  api.instead = () => undefined;
  await wait(70_000);
  expect([sources.certificates.state().status, sources.nodeUsage.state().status]).toEqual(["live", "live"]);
});

test("tries a kind where the list of groups may not be read", async () => {
  const api = new MemoryApi();
  api.instead = (path) => (path === "/apis" ? refused(403, "no") : undefined);
  const { certificates } = sourcesOf(api);
  await follow(certificates);
  expect(certificates.state().status).toBe("live");
});

test("asks for no usage that is not wanted", async () => {
  const api = new MemoryApi();
  const { nodeUsage, claimUsage } = sourcesOf(api);
  await follow(nodeUsage);
  await follow(claimUsage);
  expect([nodeUsage.state(), claimUsage.state(), api.asked]).toEqual([
    { status: "absent", items: [] },
    { status: "absent", items: [] },
    [],
  ]);
});

test("asks for the usage of nodes every half a minute", async () => {
  const api = new MemoryApi();
  const { nodeUsage } = sourcesOf(api, { metrics: ["metrics-api"] });
  let cpu = "250m";
  api.instead = (path) =>
    path.startsWith("/apis/metrics")
      ? Promise.resolve({ items: [{ metadata: { name: "a" }, usage: { cpu, memory: "2Gi" } }, { metadata: {} }] })
      : undefined;
  await follow(nodeUsage);
  expect(nodeUsage.state()).toEqual({ status: "live", items: [{ name: "a", cpu: 0.25, memory: 2 ** 31 }] });
  cpu = "1";
  await wait(31_000);
  expect(nodeUsage.state().items).toEqual([{ name: "a", cpu: 1, memory: 2 ** 31 }]);
  api.instead = () => refused(503, "metrics not available yet");
  await wait(31_000);
  expect(nodeUsage.state()).toEqual({
    status: "interrupted",
    items: [{ name: "a", cpu: 1, memory: 2 ** 31 }],
    message: "metrics not available yet",
  });
  ends.splice(0)[0]?.();
  await wait(11_000);
  expect(vi.getTimerCount()).toBe(0);
});

test("asks Prometheus how full volumes are once it is known where that is", async () => {
  const api = new MemoryApi();
  let cluster: PortalCluster | undefined;
  const { claimUsage } = sourcesOf(api, { metrics: ["prometheus"], cluster: () => cluster });
  const sample = (__name__: string, value: string, persistentvolumeclaim = "data") => ({
    metric: { __name__, namespace: "web", persistentvolumeclaim },
    value: [1_790_000_000, value],
  });
  const used = "kubelet_volume_stats_used_bytes";
  api.instead = (path) =>
    path.includes("/proxy/")
      ? Promise.resolve({
          status: "success",
          data: {
            result: [
              sample(used, "900"),
              sample(used, "NaN", "other"),
              sample(used, "5", "half"),
              sample("kubelet_volume_stats_capacity_bytes", "1000"),
              "text",
            ],
          },
        })
      : undefined;
  await follow(claimUsage);
  expect([claimUsage.state().status, api.asked]).toEqual(["waiting", []]);
  cluster = {
    k3sVersion: "v1.36.5+k3s1",
    nodes: [],
    prometheus: { namespace: "metrics", service: "prometheus", port: 9090 },
  };
  await wait(2_000);
  expect(claimUsage.state()).toEqual({
    status: "live",
    items: [{ namespace: "web", name: "data", used: 900, capacity: 1000 }],
  });
  expect(api.asked).toEqual([
    "/api/v1/namespaces/metrics/services/prometheus%3A9090/proxy/api/v1/query?query=%7B__name__%3D%7E%22kubelet_volume_stats_used_bytes%7Ckubelet_volume_stats_capacity_bytes%22%7D",
  ]);
  api.instead = () => Promise.resolve({ status: "error", error: "query timed out" });
  await wait(31_000);
  expect(claimUsage.state()).toMatchObject({ status: "interrupted", message: "query timed out" });
});

test("keeps 500 warnings of ten thousand", async () => {
  const api = new MemoryApi();
  const { warnings } = sourcesOf(api);
  await follow(warnings);
  for (let n = 0; n < 10_000; n += 1) {
    api.put("/api/v1/events", {
      metadata: { namespace: "web", name: `e${n}`, creationTimestamp: new Date(n * 1_000).toISOString() },
      ...{ type: "Warning", reason: "BackOff", involvedObject: { kind: "Pod", name: "web" } },
    });
  }
  await wait(100);
  const names = warnings.state().items.map(({ name }) => Number(name.slice(1)));
  expect([names.length, Math.min(...names)]).toEqual([500, 9_500]);
});

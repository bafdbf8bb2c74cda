import { describe, expect, test } from "vitest";
import type { SourceStatus } from "../cluster/source.ts";
import type { Application } from "../objects/application.ts";
import type { EndpointSlice } from "../objects/endpoint-slice.ts";
import type { Pod } from "../objects/pod.ts";
import type { Workload } from "../objects/workload.ts";
import { availabilityOf } from "./availability-of.ts";
import type { Facts } from "./facts.ts";
import { facts, live, pod, service, tile, web } from "./testing.ts";

function slice(parts: Partial<EndpointSlice> = {}): EndpointSlice {
  const ports = [{ name: "http", port: 8080 }];
  return { namespace: "shop", name: "web-x", service: "web", ports, ready: 1, ...parts };
}

function application(parts: Partial<Application> = {}): Application {
  return {
    namespace: "argocd",
    name: "shop",
    wave: 0,
    sync: "Synced",
    health: "Healthy",
    syncOptions: [],
    automated: true,
    applications: [],
    ...parts,
  };
}

const source = (status: SourceStatus) => ({ status, items: [] });
const works: Partial<Facts> = { services: live(service()), endpointSlices: live(slice()) };
/** The Service is there, and nothing behind it is ready. */
const broken = (...pods: Pod[]) => facts({ services: live(service()), pods: live(...pods) });
const down = (reason: string) => ({ status: "down", reason });

describe("a tile", () => {
  test("is a link while its Service has a ready endpoint", () => {
    expect(availabilityOf(tile(), facts(works))).toEqual({ status: "ready" });
  });

  test("is a link while one of its Services has one", () => {
    const backends = [{ ...web, service: "canary" }, web];
    expect(availabilityOf(tile({ backends }), facts(works))).toEqual({ status: "ready" });
  });

  test("is none while its route leads nowhere", () => {
    expect(availabilityOf(tile({ problem: "no gateway takes its route" }), facts(works))).toEqual(
      down("no gateway takes its route"),
    );
  });

  test("is a link if a registry says nothing of what stands behind it", () => {
    const from = { kind: "ConfigMap", namespace: "dashboard", name: "registry" } as const;
    expect(availabilityOf(tile({ from, backends: [] }), facts())).toEqual({ status: "ready" });
  });

  test("is a link if the ingress controller answers itself", () => {
    expect(availabilityOf(tile({ backends: [] }), facts())).toEqual({
      status: "ready",
      note: "no Service stands behind it that could be looked at",
    });
  });

  test("is a link if it leads out of the cluster", () => {
    const nas = service({ externalName: "nas.lan", selector: undefined });
    expect(availabilityOf(tile(), facts({ services: live(nas) }))).toEqual({
      status: "ready",
      note: "it leads to nas.lan, of which the cluster knows nothing",
    });
  });
});

describe("a port", () => {
  const ready = (port: number | string | undefined, ...slices: EndpointSlice[]) =>
    availabilityOf(tile({ backends: [{ ...web, port }] }), facts({ ...works, endpointSlices: live(...slices) }));

  test.each([80, "http", undefined])("%s is ready where a slice has it", (port) => {
    expect(ready(port, slice())).toEqual({ status: "ready" });
  });

  test("without a name is ready where a slice has one without", () => {
    const services = live(service({ ports: [{ port: 80 }] }));
    const endpointSlices = live(slice({ ports: [{ name: "", port: 8080 }] }));
    expect(availabilityOf(tile(), facts({ services, endpointSlices }))).toEqual({ status: "ready" });
  });

  test("is not ready where only another one is", () => {
    expect(ready(80, slice({ ready: 0 }), slice({ ports: [{ name: "metrics" }] }))).toEqual(
      down("no pod answers for this port of Service web"),
    );
  });

  test.each([81, "https"])("%s must be one of the Service's", (port) => {
    expect(ready(port, slice())).toEqual(down(`Service web has no port ${port}`));
  });
});

describe("why nothing is ready:", () => {
  test.each([
    ["no Service", facts(), "Service web does not exist"],
    ["no pod", broken(), "no pod is there"],
    [
      "a Service that selects nothing",
      facts({ services: live(service({ selector: undefined })) }),
      "no pod is ready: Service web selects none, and has no endpoints",
    ],
    [
      "an image that cannot be pulled",
      broken(pod({ ready: false, phase: "Pending", reason: "ImagePullBackOff", message: "Back-off pulling image" })),
      "no pod is ready: ImagePullBackOff (web-1): Back-off pulling image",
    ],
    [
      "no node for any",
      broken(
        pod({ ready: false, phase: "Pending", reason: "Unschedulable", message: "0/1 nodes are available" }),
        pod({ name: "web-2", ready: false, phase: "Pending", reason: "Unschedulable" }),
      ),
      "no pod is ready: 2 of 2 are Unschedulable (web-1, ...): 0/1 nodes are available",
    ],
    [
      "what most of them have",
      broken(
        pod({ ready: false, deleting: true }),
        pod({ name: "web-2", ready: false, reason: "CrashLoopBackOff", restarts: 3 }),
        pod({ name: "web-3", ready: false, reason: "CrashLoopBackOff", restarts: 3 }),
      ),
      "no pod is ready: 2 of 3 are CrashLoopBackOff (web-2, ...)",
    ],
    [
      "what runs, and not what ended",
      broken(
        pod({ ready: false, phase: "Failed", reason: "Evicted" }),
        pod({ name: "web-2", ready: false, restarts: 1 }),
      ),
      "no pod is ready: NotReady (web-2)",
    ],
    [
      "only what ended",
      broken(pod({ ready: false, phase: "Failed", reason: "Evicted" })),
      "no pod is ready: Evicted (web-1)",
    ],
    ["no endpoint yet", broken(pod()), "web-1 is ready, but no endpoint of its Service is yet"],
    ["pods of others", broken(pod({ labels: { app: "other" } }), pod({ namespace: "other" })), "no pod is there"],
    [
      "pods that nobody may see",
      facts({ services: live(service()), pods: source("forbidden") }),
      "no pod of Service web is ready",
    ],
    [
      "a Service that nobody may see",
      facts({ services: source("forbidden"), endpointSlices: live(slice({ ready: 0 })) }),
      "no pod of Service web is ready",
    ],
  ])("%s", (_, known, reason) => {
    expect(availabilityOf(tile(), known)).toEqual(down(reason));
  });

  test.each([
    [0, "no pod is there: Deployment web is scaled to zero"],
    [2, "no pod is there, though Deployment web wants 2"],
  ])("a workload of %i", (replicas, reason) => {
    const workload = { kind: "Deployment", namespace: "shop", replicas, ready: 0 } as const;
    const workloads = live<Workload>(
      { ...workload, name: "other", selector: { app: "other" } },
      { ...workload, name: "web", selector: { app: "web", tier: "front" } },
    );
    expect(availabilityOf(tile(), facts({ services: live(service()), workloads }))).toEqual(down(reason));
  });

  test.each([
    [{ phase: "Pending" as const }, "no pod is ready: Pending (web-1)"],
    [{ reason: "ContainersNotReady" }, "no pod is ready: ContainersNotReady (web-1)"],
  ])("it only starts: %j", (parts, reason) => {
    expect(availabilityOf(tile(), broken(pod({ ready: false, ...parts })))).toEqual({ status: "waiting", reason });
  });
});

describe("what Argo CD says", () => {
  const owned = tile({ application: "shop" });
  const unwell = application({ health: "Degraded", message: "Deployment worker: too few pods" });

  test("is a note while the Service works", () => {
    expect(availabilityOf(owned, facts({ ...works, applications: live(unwell) }))).toEqual({
      status: "ready",
      note: "Argo CD says Degraded: Deployment worker: too few pods",
    });
    expect(availabilityOf(owned, facts({ ...works, applications: live(application()) }))).toEqual({ status: "ready" });
    expect(availabilityOf(owned, facts({ ...works, applications: source("forbidden") }))).toEqual({ status: "ready" });
  });

  const unseen = { services: source("forbidden"), endpointSlices: source("forbidden") };
  test.each([
    [application(), { status: "ready" }],
    [application({ health: "Progressing" }), { status: "waiting", reason: "Argo CD says Progressing" }],
    [unwell, down("Argo CD says Degraded: Deployment worker: too few pods")],
    [application({ health: "Missing" }), down("Argo CD says Missing")],
    [application({ health: "Suspended" }), { status: "unknown", reason: "Argo CD says Suspended" }],
    [application({ health: "Unknown" }), { status: "unknown", reason: "Argo CD says Unknown" }],
    [application({ name: "other" }), down("Argo CD has no application shop")],
  ])("decides where endpoints cannot be seen, and where no Service stands: %#", (found, availability) => {
    const applications = live(found);
    expect(availabilityOf(owned, facts({ ...unseen, applications }))).toEqual(availability);
    expect(availabilityOf(tile({ application: "shop", backends: [] }), facts({ applications }))).toEqual(availability);
  });

  test("decides where a tile needs its application", () => {
    const needs = tile({ application: "shop", needsHealthy: true });
    expect(availabilityOf(needs, facts({ ...works, applications: live(application()) }))).toEqual({ status: "ready" });
    expect(availabilityOf(needs, facts({ ...works, applications: live(unwell) }))).toMatchObject({ status: "down" });
    expect(availabilityOf(needs, facts({ ...works, applications: source("waiting") }))).toEqual({
      status: "waiting",
      reason: "the cluster has not answered yet",
    });
  });

  test("is of the Application in the right namespace", () => {
    const applications = live(application(), application({ namespace: "team", health: "Missing" }));
    expect(availabilityOf(tile({ application: "team_shop", backends: [] }), facts({ applications }))).toMatchObject(
      down("Argo CD says Missing"),
    );
  });
});

describe("a probe", () => {
  const probed = tile({ probe: { ...web, path: "/healthz" } });
  const failing = () => ({ state: "failing", message: "answers 503" }) as const;

  test("outweighs endpoints", () => {
    expect(availabilityOf(probed, facts({ ...works, probe: failing }))).toEqual(
      down("the probe of /healthz answers 503"),
    );
    expect(availabilityOf(tile(), facts({ ...works, probe: failing }))).toEqual({ status: "ready" });
  });

  test("is not waited for", () => {
    expect(availabilityOf(probed, facts(works))).toEqual({ status: "ready" });
  });

  test("is enough where nothing else can be seen", () => {
    const unseen = { services: source("forbidden"), endpointSlices: source("forbidden") };
    expect(availabilityOf(probed, facts({ ...unseen, probe: () => ({ state: "working" }) }))).toEqual({
      status: "ready",
    });
  });

  test("says less than why nothing is ready", () => {
    expect(availabilityOf(probed, facts({ probe: failing }))).toEqual(down("Service web does not exist"));
  });
});

describe("while not everything is known", () => {
  test.each(["waiting", "slow"] as const)("it waits for what is %s", (status) => {
    const waits = { status: "waiting", reason: "the cluster has not answered yet" };
    expect(availabilityOf(tile(), facts({ ...works, endpointSlices: source(status) }))).toEqual(waits);
    expect(availabilityOf(tile(), facts({ ...works, services: source(status) }))).toEqual(waits);
  });

  test.each([
    ["forbidden", "you may not see"],
    ["absent", "the cluster does not say"],
    ["failed", "the cluster does not say"],
  ] as const)("it cannot tell from what is %s", (status, why) => {
    expect(availabilityOf(tile(), facts({ ...works, endpointSlices: source(status) }))).toEqual({
      status: "unknown",
      reason: `${why} whether Service web has ready pods`,
    });
    const owned = tile({ application: "shop", backends: [] });
    expect(availabilityOf(owned, facts({ applications: source(status) }))).toEqual({
      status: "unknown",
      reason: `${why} how application shop is`,
    });
  });

  test("it goes by what was last known", () => {
    const endpointSlices = { status: "interrupted", items: [slice()] } as const;
    expect(availabilityOf(tile(), facts({ ...works, endpointSlices }))).toEqual({ status: "ready" });
  });

  test("it takes slices alone for enough", () => {
    expect(availabilityOf(tile(), facts({ ...works, services: source("forbidden") }))).toEqual({ status: "ready" });
  });

  test("it cannot tell of other namespaces", () => {
    expect(availabilityOf(tile(), facts({ namespaces: ["other"] }))).toEqual({
      status: "unknown",
      reason: "this page does not look into namespace shop",
    });
  });
});

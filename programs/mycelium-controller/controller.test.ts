import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { hasOpenssl, withOpenssl } from "../../lib/helm/testing/certificate.ts";
import { prefixOf, serviceIndexOf } from "../../lib/mycelium/address.ts";
import type { ControllerConfiguration } from "../../lib/mycelium/controller-configuration.ts";
import { myceliumApiVersion } from "../../lib/mycelium/names.ts";
import { listAt, stringAt, valueAt } from "../kubernetes/answer.ts";
import { KubernetesClient } from "../kubernetes/client.ts";
import { refuse, TestApiServer } from "../kubernetes/testing/api-server.ts";
import { Controller } from "./controller.ts";
import { ago, testKey, testNow, testPrefix } from "./testing.ts";

const nodes = "/api/v1/nodes";
const services = "/api/v1/services";
const networkNodes = `/apis/${myceliumApiVersion}/myceliumnodes`;
const spores = `/apis/${myceliumApiVersion}/sporetrusts`;
const policies = `/apis/${myceliumApiVersion}/trustpolicies`;
const networkPolicies = "/apis/networking.k8s.io/v1/networkpolicies";
const roles = "/apis/rbac.authorization.k8s.io/v1/roles";
const events = "/apis/events.k8s.io/v1/events";

const condition = (type: string, status: string, seconds = 3600) => ({
  type,
  status,
  reason: "Test",
  message: "",
  lastTransitionTime: ago(seconds),
});

const eventually = (look: () => void) => vi.waitFor(look, { timeout: 10_000, interval: 20 });

describe.skipIf(!hasOpenssl)(`a controller, with an API${withOpenssl}`, () => {
  let server: TestApiServer;
  let client: KubernetesClient;
  let controller: Controller | undefined;
  let now: number;

  beforeEach(async () => {
    now = testNow;
    server = await TestApiServer.start();
    client = new KubernetesClient(server.access, 2_000);
    for (const name of ["a", "b", "c"]) addNode(name);
  });

  afterEach(async () => {
    controller?.stop();
    client.close();
    await server.close();
  });

  function start(changes: Partial<ControllerConfiguration> = {}): Controller {
    const configuration = { gateways: { addresses: 2 }, namespaces: ["web"], port: 0, resyncSeconds: 0.05, ...changes };
    controller = new Controller({ client, configuration, instance: "test", log: () => {}, now: () => now });
    controller.start();
    return controller;
  }

  function addNode(name: string, ready = condition("Ready", "True")): void {
    server.put(nodes, { metadata: { name }, status: { conditions: [ready] } });
    server.put(networkNodes, {
      metadata: { name, uid: `uid-of-${name}` },
      spec: { publicKey: testKey(name), prefix: testPrefix(name) },
      status: { observedAt: ago(0), conditions: [condition("TunnelUp", "True")] },
    });
  }

  function addService(name: string, spec: object = {}): void {
    server.put(services, {
      metadata: { namespace: "web", name, creationTimestamp: ago(60) },
      spec: { type: "LoadBalancer", loadBalancerClass: "k3s-gitops/mycelium", ipFamilies: ["IPv4", "IPv6"], ...spec },
    });
  }

  const ingressOf = (name: string) =>
    listAt(
      server.list(services).find((each) => stringAt(each, "metadata", "name") === name),
      "status",
      "loadBalancer",
      "ingress",
    );
  const addressesOf = (name: string) => ingressOf(name).map((each) => stringAt(each, "ip") ?? "");
  const conditionsOf = (collection: string) =>
    server
      .list(collection)
      .map((each) => [
        stringAt(each, "metadata", "name"),
        ...listAt(each, "status", "conditions").flatMap((of) => [
          stringAt(of, "type"),
          stringAt(of, "status"),
          stringAt(of, "reason"),
        ]),
      ]);

  test("gives a Service addresses of two nodes, and writes nothing more", async () => {
    addService("shop");
    const running = start();
    await eventually(() => expect(ingressOf("shop")).toHaveLength(2));
    const addresses = addressesOf("shop");
    expect(ingressOf("shop")).toEqual(addresses.map((ip) => ({ ip, ipMode: "VIP" })));
    const indexes = addresses.map((address) => serviceIndexOf(prefixOf(address) ?? "", address));
    expect(indexes).toEqual([expect.any(Number), indexes[0]]);
    await eventually(() => expect(running.metrics()).toContain('mycelium_controller_services{addresses="2"} 1'));
    expect(running.metrics()).toContain('mycelium_controller_gateways{state="up"} 3');
    await eventually(() => expect([running.isAlive, running.isReady]).toEqual([true, true]));
    const writes = server.seen.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);
    expect(writes).toEqual([
      "PATCH /api/v1/namespaces/web/services/shop/status",
      "POST /apis/events.k8s.io/v1/namespaces/web/events",
    ]);
  });

  test("replaces the address of a node that is gone, and a new start changes nothing", async () => {
    addService("shop");
    const first = start();
    await eventually(() => expect(ingressOf("shop")).toHaveLength(2));
    const [lost = "", kept = ""] = addressesOf("shop");
    const gone = ["a", "b", "c"].find((name) => testPrefix(name) === prefixOf(lost)) ?? "";
    addNode(gone, condition("Ready", "Unknown", 31));
    await eventually(() => expect(addressesOf("shop")).toEqual([kept, expect.not.stringContaining(lost)]));
    const after = addressesOf("shop");
    first.stop();
    addNode(gone);
    const second = start();
    await eventually(() => expect(second.metrics()).toContain('gateways{state="up"} 3'));
    expect(addressesOf("shop")).toEqual(after);
  });

  test("says why a Service has no address, once", async () => {
    addService("shop", { ipFamilies: ["IPv4"] });
    start();
    await eventually(() => expect(server.list(events)).toHaveLength(1));
    expect(server.list(events)).toMatchObject([
      {
        type: "Warning",
        reason: "NoIPv6Family",
        note: "addresses of the Mycelium network are of IPv6; set ipFamilyPolicy to PreferDualStack",
        regarding: { kind: "Service", namespace: "web", name: "shop" },
      },
    ]);
  });

  test("lets spores in where the policy says so, until they expire, and says so", async () => {
    server.put(roles, { metadata: { namespace: "web", name: "mycelium-controller", uid: "role" } });
    const trust = (name: string, spec: object) =>
      server.put(spores, {
        metadata: { name },
        spec: { publicKey: testKey(name), trust: 80, reason: "test", ...spec },
      });
    trust("friend", { expires: new Date(testNow + 60_000).toISOString() });
    trust("a", {});
    const spec = { thresholds: { pods: 50 }, namespaces: [{ namespace: "web", threshold: 60 }] };
    server.put(policies, { metadata: { name: "cluster" }, spec });
    start();
    await eventually(() => expect(server.list(networkPolicies)).toHaveLength(1));
    expect(server.list(networkPolicies)).toMatchObject([
      {
        metadata: { namespace: "web", ownerReferences: [{ kind: "Role", uid: "role" }] },
        spec: { podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: testPrefix("friend") } }] }] },
      },
    ]);
    await eventually(() => expect(conditionsOf(policies)).toEqual([["cluster", "Ready", "True", "Enforced"]]));
    await eventually(() =>
      expect(conditionsOf(spores)).toEqual([
        ["friend", "Accepted", "True", "Trusted"],
        ["a", "Accepted", "False", "ClusterNode"],
      ]),
    );
    expect(valueAt(server.list(spores)[0], "status", "prefix")).toBe(testPrefix("friend"));
    now += 61_000;
    await eventually(() => expect(conditionsOf(spores)[0]).toEqual(["friend", "Accepted", "False", "Expired"]));
    // Nobody may come in now, and the pods are no more open than before.
    const [closed] = server.list(networkPolicies);
    expect(valueAt(closed, "spec", "policyTypes")).toEqual(["Ingress"]);
    server.put(policies, { metadata: { name: "cluster" }, spec: { thresholds: { pods: 50 } } });
    await eventually(() => expect(server.list(networkPolicies)).toEqual([]));
  });

  test("says of a policy which namespaces it cannot open", async () => {
    const spec = { thresholds: { pods: 1 }, namespaces: [{ namespace: "other", threshold: 1 }] };
    server.put(policies, { metadata: { name: "cluster" }, spec });
    const running = start();
    await eventually(() =>
      expect(conditionsOf(policies)).toEqual([["cluster", "Ready", "False", "NamespacesNotOpened"]]),
    );
    expect(running.isReady).toBe(false);
    expect(server.list(networkPolicies)).toEqual([]);
  });

  test("touches no network policy that is somebody else's", async () => {
    const metadata = { namespace: "web", name: "allow-trusted-spores" };
    server.put(networkPolicies, { metadata });
    const running = start();
    await eventually(() => expect(running.metrics()).toContain("passes_total 2"));
    expect(server.list(networkPolicies)).toMatchObject([{ metadata }]);
  });

  test("removes what the agent of a node left that is gone", async () => {
    start({ gateways: undefined });
    server.drop(nodes, "c");
    await eventually(() => expect(server.seen.filter(({ query }) => query.watch === "true")).not.toEqual([]));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(server.list(networkNodes)).toHaveLength(3);
    now += 301_000;
    await eventually(() => expect(server.list(networkNodes)).toHaveLength(2));
  });

  test("what one Service is refused does not keep another from its addresses", async () => {
    addService("bad");
    addService("shop");
    server.fault = ({ method, path }, response) => {
      if (method !== "PATCH" || !path.includes("/bad/")) return false;
      refuse(response, 500, "InternalError", "etcd is away");
      return true;
    };
    const running = start();
    await eventually(() => expect(ingressOf("shop")).toHaveLength(2));
    await eventually(() => expect(running.metrics()).not.toContain("failures_total 0"));
    expect(running.isReady).toBe(false);
    server.fault = () => false;
    await eventually(() => expect(ingressOf("bad")).toHaveLength(2));
    await eventually(() => expect(running.isReady).toBe(true));
  });

  test("does nothing while it knows only a part", async () => {
    addService("shop");
    server.fault = ({ path }, response) => {
      if (path !== networkNodes) return false;
      refuse(response, 403, "Forbidden", "no");
      return true;
    };
    const running = start();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([running.isAlive, running.isReady, ingressOf("shop")]).toEqual([true, false, []]);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { hasOpenssl, withOpenssl } from "../../lib/helm/testing/certificate.ts";
import type { AgentConfiguration } from "../../lib/mycelium/agent-configuration.ts";
import { defaultPorts } from "../../lib/mycelium/ports.ts";
import { listAt, stringAt, valueAt } from "../kubernetes/answer.ts";
import { TestApiServer } from "../kubernetes/testing/api-server.ts";
import { noCounters } from "./host/counters.ts";
import { type AgentOptions, type RunningAgent, startAgent } from "./start-agent.ts";
import { infoOf, TestDaemon, testIdentity, testKey } from "./testing/daemon-server.ts";
import type { ClusterView, HostReport } from "./view.ts";

const nodes = "/api/v1/nodes";
const group = "/apis/mycelium.k3s-gitops/v1alpha1";
const members = `${group}/myceliumnodes`;
const events = "/apis/events.k8s.io/v1/events";

const keys = { a: testKey(1), b: testKey(2), c: testKey(3) };

const report: HostReport = {
  changes: 2,
  conditions: [{ type: "HostReady", status: "True", reason: "HostReady", message: "tools are there" }],
  counters: noCounters,
};

describe.skipIf(!hasOpenssl)(`the agent of a node${withOpenssl}`, () => {
  let api: TestApiServer;
  let daemon: TestDaemon;
  let agent: RunningAgent | undefined;
  let views: ClusterView[];
  let log: string[];
  let monitor: AgentOptions["monitor"];
  let reconcile: () => Promise<HostReport>;

  beforeEach(async () => {
    [api, daemon] = [await TestApiServer.start(), await TestDaemon.start(keys.a)];
    [views, log] = [[], []];
    monitor = ["sleep", "100"];
    reconcile = async () => report;
  });

  afterEach(async () => {
    await agent?.stop();
    agent = undefined;
    await api.close();
    await daemon.close();
  });

  function start(): void {
    const configuration: AgentConfiguration = {
      mode: "dual",
      tunnel: "mycelium",
      bridge: "mycelium-br",
      mtu: 1_330,
      ports: { ...defaultPorts, api: daemon.port, metrics: daemon.port, agent: 0 },
      nodes: [],
      clusterCidrs: ["10.42.0.0/16", "fd42::/56"],
      serviceCidrs: ["10.43.0.0/16", "fd43::/112"],
      hostRoot: "/",
      resyncSeconds: 1,
    };
    agent = startAgent({
      name: "a",
      host: "127.0.0.1",
      configuration,
      access: api.access,
      monitor,
      reconcile: (view) => {
        views.push(view);
        return reconcile();
      },
      log: (line) => log.push(line),
    });
  }

  const putNode = (name: string, number: number, more: { readonly zone?: string; readonly address?: string } = {}) =>
    api.put(nodes, {
      metadata: {
        name,
        ...(more.zone !== undefined && { labels: { "topology.kubernetes.io/zone": more.zone } }),
      },
      spec: { podCIDRs: [`10.42.${number}.0/24`, `fd42:0:0:${number}::/64`] },
      status: {
        addresses: [
          { type: "Hostname", address: name },
          { type: "InternalIP", address: `192.168.1.${number}` },
          ...(more.address === undefined ? [] : [{ type: "InternalIP", address: more.address }]),
        ],
      },
    });
  const putMember = (name: string, key: string, created = "2026-01-02T00:00:00Z", endpoints: readonly string[] = []) =>
    api.put(members, {
      metadata: { name, creationTimestamp: created },
      spec: { ...testIdentity(key), endpoints },
    });
  const soon = (check: () => void) => vi.waitFor(check, { timeout: 8_000, interval: 20 });
  const own = () => api.list(members).find((each) => stringAt(each, "metadata", "name") === "a");
  const conditions = () =>
    Object.fromEntries(
      listAt(own(), "status", "conditions").map((each) => [
        stringAt(each, "type"),
        [stringAt(each, "status"), stringAt(each, "reason"), stringAt(each, "message")],
      ]),
    );
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${agent?.port}${path}`);
    return [answer.status, await answer.text()] as const;
  };

  test("publishes who its node is, and tells the host of the cluster", async () => {
    putNode("a", 10, { zone: "one", address: testIdentity(keys.a).address });
    putNode("b", 11, { zone: "two" });
    putMember("b", keys.b, undefined, ["tcp://192.168.1.11:9651", "tcp://203.0.113.5:9651"]);
    // Its Node was removed.
    putMember("c", keys.c);
    start();
    await soon(() => expect(conditions()).toMatchObject({ Ready: ["True", "Converged", expect.anything()] }));
    expect(valueAt(own(), "spec")).toEqual({
      ...testIdentity(keys.a),
      endpoints: ["tcp://192.168.1.10:9651"],
      podCidr: "10.42.10.0/24",
    });
    expect(views.at(-1)).toEqual({
      self: { name: "a", ...addressAndPrefix(keys.a), podCidr: "10.42.10.0/24" },
      peers: [
        {
          name: "b",
          ...addressAndPrefix(keys.b),
          podCidr: "10.42.11.0/24",
          nodeAddress: "192.168.1.11",
          sameSite: false,
        },
      ],
      trusted: { nodes: [], pods: [] },
    });
    // The address of another site's LAN would be somebody else's here.
    expect([...daemon.peers]).toEqual(["tcp://203.0.113.5:9651"]);
    expect(conditions()).toMatchObject({
      DaemonReachable: ["True", "Answers", "the daemon answers"],
      ClusterKnown: ["True", "Connected", expect.anything()],
      NodeAddressFits: ["True", "OwnAddress", expect.anything()],
      KeyUnique: ["True", "OwnKey", expect.anything()],
      HostReady: ["True", "HostReady", "tools are there"],
    });
  });

  test("writes nothing while nothing changes", async () => {
    putNode("a", 10);
    start();
    await soon(() => expect(conditions()).toHaveProperty("Ready"));
    await soon(() => expect(views.length).toBeGreaterThan(2));
    const writes = () => api.seen.filter(({ method }) => method !== "GET").length;
    const before = writes();
    const runs = views.length;
    await soon(() => expect(views.length).toBeGreaterThan(runs + 1));
    expect(writes()).toBe(before);
  });

  test("follows what happens to nodes and trust", async () => {
    putNode("a", 10);
    start();
    await soon(() => expect(views).not.toEqual([]));
    putNode("b", 11);
    putMember("b", keys.b);
    await soon(() => expect(views.at(-1)?.peers.map(({ name }) => name)).toEqual(["b"]));
    api.put(`${group}/trustpolicies`, { metadata: { name: "cluster" }, spec: { thresholds: { pods: 50 } } });
    const expires = new Date(Date.now() + 3_000).toISOString();
    api.put(`${group}/sporetrusts`, {
      metadata: { name: "friend" },
      spec: { publicKey: keys.c, trust: 60, reason: "tests", expires },
    });
    await soon(() => expect(views.at(-1)?.trusted).toEqual({ nodes: [], pods: [testIdentity(keys.c).prefix] }));
    // Nobody has to tell that it expired.
    await soon(() => expect(views.at(-1)?.trusted).toEqual({ nodes: [], pods: [] }));
    api.drop(nodes, "b");
    await soon(() => expect(views.at(-1)?.peers).toEqual([]));
  });

  test("removes only the peers that it added", async () => {
    daemon.peers.add("tcp://198.51.100.7:9651");
    putNode("a", 10);
    putNode("b", 11);
    putMember("b", keys.b, undefined, ["tcp://192.168.1.11:9651"]);
    start();
    await soon(() => expect([...daemon.peers]).toEqual(["tcp://198.51.100.7:9651", "tcp://192.168.1.11:9651"]));
    api.drop(members, "b");
    await soon(() => expect([...daemon.peers]).toEqual(["tcp://198.51.100.7:9651"]));
  });

  test("leaves the host alone where the cluster knows the node by another's address", async () => {
    const wrong = testIdentity(keys.b).address;
    putNode("a", 10, { address: wrong });
    start();
    await soon(() =>
      expect(conditions()).toMatchObject({ NodeAddressFits: ["False", "OtherAddress", expect.anything()] }),
    );
    const { address } = testIdentity(keys.a);
    const message = `the cluster knows the node by ${wrong}, which is not its own; set the node's ipv6 to ${address}, which is that of its key, and restart K3s`;
    expect(conditions()).toMatchObject({ Ready: ["False", "OtherAddress", message] });
    expect(views).toEqual([]);
    await soon(() => expect(api.list(events)).toMatchObject([{ type: "Warning", reason: "OtherAddress" }]));
  });

  test.each([
    ["the older one goes on", "2027-01-01T00:00:00Z", "KeyTaken"],
    ["the younger one stays as it is", "2025-01-01T00:00:00Z", "KeyOfOther"],
  ])("of two nodes with one key %s", async (_, createdOther, reason) => {
    putNode("a", 10);
    putNode("b", 11);
    putMember("a", keys.a, "2026-01-01T00:00:00Z");
    putMember("b", keys.a, createdOther);
    start();
    const message =
      "b has the same key; give one of them a new key: stop its daemon, remove the key file, start it again";
    await soon(() => expect(conditions()).toMatchObject({ KeyUnique: ["False", reason, message] }));
    expect(views.length > 0).toBe(reason === "KeyTaken");
  });

  test("says that the daemon is away, keeps the host as it was, and goes on when it is back", async () => {
    putNode("a", 10);
    start();
    await soon(() => expect(conditions()).toMatchObject({ Ready: ["True", "Converged", expect.anything()] }));
    daemon.fault = (_, response) => {
      response.destroy();
      return true;
    };
    await soon(() =>
      expect(conditions()).toMatchObject({
        DaemonReachable: ["False", "DaemonUnreachable", expect.stringContaining("does not answer /api/v1/admin")],
      }),
    );
    expect((await ask("/readyz"))[0]).toBe(503);
    expect(valueAt(own(), "spec")).toMatchObject(testIdentity(keys.a));
    const runs = views.length;
    await soon(() => expect(views.length).toBeGreaterThan(runs));
    daemon.fault = () => false;
    await soon(() => expect(conditions()).toMatchObject({ DaemonReachable: ["True", "Answers", expect.anything()] }));
    expect((await ask("/readyz"))[0]).toBe(200);
  });

  test("tells the host nothing of what the daemon says that cannot be", async () => {
    daemon.info = { ...infoOf(keys.a), nodeSubnet: testIdentity(keys.b).prefix };
    putNode("a", 10);
    putMember("a", keys.a);
    start();
    await soon(() =>
      expect(conditions()).toMatchObject({ DaemonReachable: ["False", "DaemonAnswerInvalid", expect.anything()] }),
    );
    expect(views).toEqual([]);
  });

  test("keeps the last view while the API is away, and changes nothing before it was there", async () => {
    putNode("a", 10);
    putNode("b", 11);
    putMember("b", keys.b);
    let isUp = false;
    api.fault = (_, response) => {
      if (!isUp) response.destroy();
      return !isUp;
    };
    start();
    await soon(() => expect(log.length).toBeGreaterThan(3));
    expect(views).toEqual([]);
    expect(await ask("/readyz")).toEqual([503, "the cluster is not known yet\n"]);
    isUp = true;
    await soon(() => expect(views.at(-1)?.peers).toHaveLength(1));
    isUp = false;
    api.cut();
    const runs = views.length;
    await soon(() => expect(views.length).toBeGreaterThan(runs + 1));
    expect(views.at(-1)?.peers).toHaveLength(1);
    expect((await ask("/metrics"))[1]).toContain("mycelium_agent_api_connected 0\n");
    isUp = true;
    putNode("c", 12);
    putMember("c", keys.c);
    await soon(() => expect(views.at(-1)?.peers).toHaveLength(2));
  });

  test("makes its MyceliumNode again when somebody removed it, or its key is another", async () => {
    putNode("a", 10);
    start();
    await soon(() => expect(conditions()).toHaveProperty("Ready"));
    api.drop(members, "a");
    await soon(() => expect(conditions()).toHaveProperty("Ready"));
    daemon.info = infoOf(keys.c);
    await soon(() => expect(valueAt(own(), "spec")).toMatchObject(testIdentity(keys.c)));
  });

  test("says why a host could not be made, and tries again", async () => {
    putNode("a", 10);
    let runs = 0;
    reconcile = async () => {
      runs += 1;
      if (runs < 3) throw new Error("nft: there is no such command");
      return report;
    };
    start();
    await soon(() =>
      expect(conditions()).toMatchObject({
        HostReady: ["False", "ReconciliationFailed", "nft: there is no such command"],
      }),
    );
    await soon(() => expect(conditions()).toMatchObject({ HostReady: ["True", "HostReady", expect.anything()] }));
    const [, metrics] = await ask("/metrics");
    expect(metrics).toContain("mycelium_agent_reconciliation_failures_total 2\n");
  });

  test("looks at the host when the network says that it changed", async () => {
    putNode("a", 10);
    monitor = ["sh", "-c", "sleep 1; while sleep 0.1; do echo '7: mycelium: <POINTOPOINT,UP> mtu 1400'; done"];
    start();
    // More often than it would of itself.
    await soon(() => expect(views.length).toBeGreaterThan(10));
  });

  test("answers how it is, with what the daemon counts", async () => {
    daemon.metrics =
      "# HELP mycelium_router_peer_died Peers\nmycelium_router_peer_died 4\nmycelium_agent_nodes 99\nother 1\nnonsense\n";
    putNode("a", 10);
    start();
    await soon(() => expect(conditions()).toHaveProperty("Ready"));
    expect(await ask("/healthz")).toEqual([200, "ok\n"]);
    expect(await ask("/readyz")).toEqual([200, "ok\n"]);
    expect((await ask("/secrets"))[0]).toBe(404);
    const [status, text] = await ask("/metrics");
    expect(status).toBe(200);
    expect(text).toContain("# TYPE mycelium_agent_nodes gauge\nmycelium_agent_nodes 1\n");
    expect(text).toContain('mycelium_agent_condition{type="Ready"} 1\n');
    expect(text.slice(text.indexOf("# HELP mycelium_router"))).toBe(
      "# HELP mycelium_router_peer_died Peers\nmycelium_router_peer_died 4\n",
    );
  });
});

function addressAndPrefix(key: string) {
  const { address, prefix } = testIdentity(key);
  return { address, prefix };
}

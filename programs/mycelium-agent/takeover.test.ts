import { spawnSync } from "node:child_process";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { initialTrust, initialTrustFile, loadInitialTrust } from "../../lib/cluster/mycelium/initial-trust.ts";
import { must } from "../../lib/must.ts";
import { macOf } from "../../lib/mycelium/vtep.ts";
import { testCluster } from "../../lib/testing.ts";
import { TestHost, testConfiguration, whyNoHost, withHost } from "./host/testing/test-host.ts";
import type { ClusterView } from "./view.ts";

const a = { name: "a", prefix: "5a1:2:3:4::/64", address: "5a1:2:3:4::aaaa", podCidr: "10.42.1.0/24" };
const b = { name: "b", prefix: "4b1:2:3:4::/64", address: "4b1:2:3:4::bbbb", podCidr: "10.42.2.0/24" };
const stranger = { prefix: "5ff:2:3:4::/64", address: "5ff:2:3:4::1" };
const view: ClusterView = { self: a, peers: [{ ...b, sameSite: true }], trusted: { nodes: [], pods: [] } };
const configuration = { ...testConfiguration, nodes: [a.prefix, b.prefix] };

const network = must(
  testCluster({
    nodes: {
      a: { role: "server", address: "192.168.1.10", ipv6: a.address },
      b: { role: "agent", address: "192.168.1.20", ipv6: b.address },
    },
    cni: { type: "mycelium" },
    network: { ipv6: {} },
  }).myceliumNetwork,
  "myceliumNetwork",
);

describe.skipIf(whyNoHost !== undefined)(`before its agent runs, a host${withHost}`, { timeout: 60_000 }, () => {
  let host: TestHost;
  let others: TestHost;

  /** As systemd does it for the daemon, with the rights of its unit. */
  const load = (path?: string) => {
    const script = loadInitialTrust
      .slice("/bin/sh -c '".length, -1)
      .replaceAll(initialTrustFile, host.path(initialTrustFile));
    const rights = ["setpriv", "--bounding-set=-all,+net_admin", "--no-new-privs", "/bin/sh", "-c"];
    const { status, stderr } = spawnSync("ip", ["netns", "exec", host.namespace, ...rights, script], {
      encoding: "utf8",
      env: { ...process.env, ...(path !== undefined && { PATH: path }) },
    });
    return { status, stderr };
  };
  const table = () => host.run("nft", "list", "table", "inet", "mycelium-trust");
  const bring = (text = initialTrust(network, { ipv6: a.address })) =>
    host.write(initialTrustFile, `# Of the bundle.\n${text}`);

  beforeEach(() => {
    [host, others] = [new TestHost(), new TestHost()];
    const peer = ["type", "veth", "peer", "name", "mycelium", "netns", others.namespace];
    host.run("ip", "link", "add", "mycelium", "mtu", "1400", ...peer);
    for (const [each, prefix, addresses] of [
      [host, a.prefix, [a.address]],
      [others, b.prefix, [b.address, stranger.address]],
    ] as const) {
      each.run("ip", "link", "set", "mycelium", "up", "address", macOf(prefix));
      for (const address of addresses) each.run("ip", "address", "add", `${address}/7`, "dev", "mycelium", "nodad");
    }
    // The daemon's interface asks nobody who has an address.
    for (const { address } of [b, stranger]) {
      host.run("ip", "neighbour", "add", address, "lladdr", macOf(b.prefix), "dev", "mycelium");
    }
    others.run("ip", "neighbour", "add", a.address, "lladdr", macOf(a.prefix), "dev", "mycelium");
  });

  afterEach(() => {
    host.remove();
    others.remove();
  });

  test("is reached by nodes that the overlay names, and asks whom it likes; its agent takes over", async () => {
    expect(others.reaches(a.address, stranger.address)).toBe(true);
    bring();
    expect(load()).toEqual({ status: 0, stderr: "" });
    const reached = () => [b, stranger].map(({ address }) => others.reaches(a.address, address));
    expect(reached()).toEqual([true, false]);
    expect(host.reaches(stranger.address)).toBe(true);
    expect(table()).toMatch(/counter untrusted-nodes \{\s+packets [1-9]/);
    expect(table()).toContain("before-agent");

    const [first, second] = await host.reconcileTimes(2, view, configuration);
    expect(first?.conditions.find(({ type }) => type === "TrustEnforced")?.status).toBe("True");
    expect(second?.changes).toBe(0);
    expect(table()).not.toContain("before-agent");
    expect(reached()).toEqual([true, false]);
  });

  test("has what a new bundle says, but never less than its agent said", async () => {
    bring();
    load();
    bring(initialTrust({ ...network, nodes: [stranger.prefix] }, { ipv6: a.address }));
    expect(load().status).toBe(0);
    expect([b, stranger].map(({ address }) => others.reaches(a.address, address))).toEqual([false, true]);

    await host.reconcile(view, configuration);
    expect(load()).toEqual({ status: 0, stderr: "" });
    expect([b, stranger].map(({ address }) => others.reaches(a.address, address))).toEqual([true, false]);
    expect((await host.reconcile(view, configuration)).changes).toBe(0);
  });

  test("lets in a node that Git names before it is in the cluster, with an agent as well", async () => {
    await host.reconcile({ ...view, peers: [] }, configuration);
    expect([b, stranger].map(({ address }) => others.reaches(a.address, address))).toEqual([true, false]);
  });

  test("has no daemon started where the filter is no filter, or nobody can load it", () => {
    const why =
      "the filter .*trust.json cannot be loaded, and without it the host would be open to the whole Mycelium network: install nftables, with its support of JSON, or bring the bundle of this node again\n$";
    expect(load()).toEqual({ status: 1, stderr: expect.stringMatching(why) });
    bring('{"nftables": [');
    expect(load()).toEqual({ status: 1, stderr: expect.stringMatching(why) });
    bring();
    const tools = host.path("/opt/tools");
    host.write("/opt/tools/x", "");
    for (const tool of ["sed", "setpriv"]) host.symlink(`/opt/tools/${tool}`, `/usr/bin/${tool}`);
    host.symlink("/opt/tools/ip", host.run("sh", "-c", "command -v ip").trim());
    expect(load(tools)).toEqual({ status: 1, stderr: expect.stringMatching(why) });
  });
});

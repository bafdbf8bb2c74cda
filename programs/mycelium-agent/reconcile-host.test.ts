import { execFileSync } from "node:child_process";
import { afterEach, describe, expect, test } from "vitest";
import { macOf } from "../../lib/mycelium/vtep.ts";
import { TestHost, testConfiguration, whyNoHost, withHost } from "./host/testing/test-host.ts";
import { TestPod, whyNoPod } from "./host/testing/test-pod.ts";
import type { ClusterView, HostReport, ViewedPeer } from "./view.ts";

const a = { name: "a", prefix: "5a1:2:3:4::/64", address: "5a1:2:3:4::aaaa", podCidr: "10.42.1.0/24" };
const b = { name: "b", prefix: "4b1:2:3:4::/64", address: "4b1:2:3:4::bbbb", podCidr: "10.42.2.0/24" };
const nobody = { nodes: [], pods: [] };
const viewOfA: ClusterView = { self: a, peers: [{ ...b, sameSite: true }], trusted: nobody };
const viewOfB: ClusterView = { self: b, peers: [{ ...a, sameSite: true }], trusted: nobody };

const wrong = ({ conditions }: HostReport) => conditions.filter(({ status }) => status !== "True");
const reasonsOf = (report: HostReport) => wrong(report).map(({ type, reason }) => `${type}: ${reason}`);
const conflist = "/etc/cni/net.d/10-mycelium.conflist";

describe.skipIf(whyNoHost !== undefined)(`a host${withHost}`, { timeout: 120_000 }, () => {
  const hosts: TestHost[] = [];
  const pods: TestPod[] = [];

  const newHost = () => {
    const host = new TestHost();
    hosts.push(host);
    return host;
  };
  const newPod = (host: TestHost) => {
    const pod = new TestPod(host);
    pods.push(pod);
    pod.add();
    return pod;
  };
  /** A daemon's interface that leads nowhere. */
  const addTunnel = (host: TestHost, { address } = a) => {
    host.run("ip", "tuntap", "add", "mode", "tun", "name", "mycelium");
    host.run("ip", "link", "set", "mycelium", "up", "mtu", "1400");
    host.run("ip", "address", "add", `${address}/7`, "dev", "mycelium", "nodad");
  };
  /** Two hosts whose daemons reach each other. */
  const connect = (one: TestHost, other: TestHost) => {
    one.run(
      "ip",
      "link",
      "add",
      "mycelium",
      "mtu",
      "1400",
      "type",
      "veth",
      "peer",
      "name",
      "mycelium",
      "netns",
      other.namespace,
    );
    for (const [host, self, peer] of [
      [one, a, b],
      [other, b, a],
    ] as const) {
      host.run("ip", "link", "set", "mycelium", "up", "mtu", "1400");
      host.run("ip", "address", "add", `${self.address}/7`, "dev", "mycelium", "nodad");
      // The daemon's interface asks nobody who has an address.
      host.run("ip", "link", "set", "mycelium", "address", macOf(self.prefix));
      host.run("ip", "neighbour", "add", peer.address, "lladdr", macOf(peer.prefix), "dev", "mycelium");
      host.run("ip", "route", "add", peer.prefix, "via", peer.address, "dev", "mycelium");
    }
  };

  afterEach(() => {
    for (const pod of pods.splice(0)) pod.remove();
    for (const host of hosts.splice(0)) host.remove();
  });

  test("is made ready once, and then left alone", async () => {
    const host = newHost();
    addTunnel(host);
    const [first, second] = await host.reconcileTimes(2, viewOfA);
    expect(first && reasonsOf(first)).toEqual([]);
    expect(second && { changes: second.changes, wrong: wrong(second) }).toEqual({ changes: 0, wrong: [] });
    expect(host.run("readlink", host.path("/opt/cni/bin/bridge"))).toBe("/var/lib/rancher/k3s/data/cni/bridge\n");
    expect(host.run("stat", "-c", "%a", host.path(conflist))).toBe("600\n");
  });

  test("is restored when somebody meddled with it", async () => {
    const host = newHost();
    addTunnel(host);
    await host.reconcile(viewOfA);
    host.run("ip", "link", "set", "mycelium-br", "mtu", "1500", "down");
    host.run("ip", "link", "del", "mycelium-v4");
    host.run("ip", "route", "del", "unreachable", "400::/7");
    host.run("nft", "flush", "chain", "inet", "mycelium-trust", "input");
    host.run("nft", "delete", "table", "inet", "mycelium-masquerade");
    host.write(conflist, "{}");
    const [first, second] = await host.reconcileTimes(2, viewOfA);
    expect(first && reasonsOf(first)).toEqual([]);
    expect(second && { changes: second.changes, wrong: wrong(second) }).toEqual({ changes: 0, wrong: [] });
    expect(host.read(conflist)).toContain("10.42.1.0/24");
  });

  test("completes the checksums of what its VXLAN sends, whoever says otherwise", async () => {
    const host = newHost();
    addTunnel(host);
    const checksums = () => host.run("ethtool", "--show-features", "mycelium-v4").match(/^tx-checksumming: .*$/m)?.[0];
    await host.reconcile(viewOfA);
    expect(checksums()).toBe("tx-checksumming: off");
    host.run("ethtool", "--features", "mycelium-v4", "tx", "on");
    expect(checksums()).toBe("tx-checksumming: on");
    expect((await host.reconcile(viewOfA)).changes).toBe(1);
    expect(checksums()).toBe("tx-checksumming: off");
  });

  test("without the daemon's interface takes no pods, and waits", async () => {
    const host = newHost();
    const early = await host.reconcile(viewOfA);
    expect(reasonsOf(early)).toEqual(["TunnelUp: TunnelGone", "PodNetworkReady: TunnelGone"]);
    expect(host.read(conflist)).toBeUndefined();
    addTunnel(host);
    expect(reasonsOf(await host.reconcile(viewOfA))).toEqual([]);
    host.run("ip", "link", "del", "mycelium");
    const late = await host.reconcile(viewOfA);
    expect({ changes: late.changes, wrong: reasonsOf(late) }).toEqual({ changes: 0, wrong: ["TunnelUp: TunnelGone"] });
  });

  test("says what it lacks", async () => {
    const host = newHost();
    addTunnel(host);
    host.run("sh", "-c", "echo 0 > /proc/sys/net/ipv6/conf/all/forwarding");
    const { podCidr: _, ...self } = a;
    expect(wrong(await host.reconcile({ ...viewOfA, self })).map(({ message }) => message)).toEqual([
      "the kernel's net.ipv6.conf.all.forwarding is 0; set it to 1",
      "node a has no IPv4 network for its pods yet",
    ]);
    host.write("/etc/cni", "");
    expect(wrong(await host.reconcile(viewOfA)).map(({ message }) => message)[1]).toMatch(
      /^\/etc\/cni\/net.d\/10-mycelium.conflist cannot be written: E(NOTDIR|EXIST): /,
    );
  });

  test("follows K3s' configuration of its containerd, and its links", async () => {
    const host = newHost();
    addTunnel(host);
    host.write("/var/lib/elsewhere/x", "");
    host.symlink("/var/lib/net.d", "/var/lib/elsewhere");
    host.write(
      "/var/lib/rancher/k3s/agent/etc/containerd/config.toml",
      '[plugins."io.containerd.cri.v1.runtime".cni]\n  bin_dirs = ["/var/lib/rancher/k3s/data/cni"]\n  conf_dir = "/var/lib/net.d"\n',
    );
    expect(reasonsOf(await host.reconcile(viewOfA))).toEqual([]);
    expect(host.read("/var/lib/elsewhere/10-mycelium.conflist")).toContain("mycelium-br");
    expect(host.read("/opt/cni/bin/bridge")).toBeUndefined();
  });

  test("in mode secondary leaves IPv4 to flannel", async () => {
    const host = newHost();
    addTunnel(host);
    const { vxlan: _, ...rest } = testConfiguration;
    const [first, second] = await host.reconcileTimes(2, viewOfA, { ...rest, mode: "secondary", mtu: 1_400 });
    expect(first && reasonsOf(first)).toEqual([]);
    expect(second?.changes).toBe(0);
    expect(host.run("ip", "-4", "address", "show", "dev", "mycelium-br")).toBe("");
    expect(JSON.parse(host.read("/etc/cni/multus/net.d/mycelium.conf") ?? "")).toMatchObject({
      type: "bridge",
      isDefaultGateway: false,
      ipam: {
        routes: [
          { dst: "400::/7", gw: "5a1:2:3:4::1" },
          { dst: "5a1:2:3:4::aaaa/128", gw: "5a1:2:3:4::1" },
          { dst: "5a1:2:3:4:ff1b::/80", gw: "5a1:2:3:4::1" },
        ],
      },
    });
  });

  test("whose key changed keeps its pods' gateway and says so", async () => {
    const host = newHost();
    addTunnel(host);
    await host.reconcile(viewOfA);
    host.run("ip", "link", "del", "mycelium");
    addTunnel(host, b);
    const self = { ...b, name: "a", podCidr: a.podCidr };
    const [first, second] = await host.reconcileTimes(2, { self, peers: [], trusted: nobody });
    expect(second && { changes: second.changes, wrong: reasonsOf(second) }).toEqual({
      changes: 0,
      wrong: ["PrefixFits: KeyChanged"],
    });
    expect(first && wrong(first).map(({ message }) => message)).toEqual([
      "mycelium-br has 5a1:2:3:4::/64, too, which was the node's before its key changed to one with 4b1:2:3:4::/64: pods from then cannot be reached; drain and restart the node, or bring the former key back",
    ]);
    expect(host.run("ip", "route", "get", "5a1:2:3:4:ff0f::10")).toContain("mycelium-br");
    expect(host.read(conflist)).toContain("4b1:2:3:4:ff0f::10");
  });

  test("takes a thousand nodes at once, and one change alone", async ({ annotate }) => {
    const host = newHost();
    addTunnel(host);
    const peers = Array.from({ length: 1_000 }, (_, index): ViewedPeer => {
      const [group, net] = [(index + 0x100).toString(16), `${44 + Math.floor(index / 250)}.${index % 250}`];
      const prefix = `4b1:2:3:${group}`;
      return {
        name: `n${index}`,
        prefix: `${prefix}::/64`,
        address: `${prefix}::1:1`,
        podCidr: `10.${net}.0/24`,
        sameSite: true,
      };
    });
    const configuration = { ...testConfiguration, clusterCidrs: ["10.40.0.0/13", "fd42::/56"] };
    const reports = await host.reconcileTimes(4, { ...viewOfA, peers }, configuration);
    await annotate(`processor time: ${reports.map(({ milliseconds }) => `${Math.round(milliseconds)} ms`).join(", ")}`);
    expect(reports.map(({ changes }) => changes)).toEqual([3_017, 0, 0, 0]);
    const fewer = await host.reconcile(
      { ...viewOfA, peers: peers.slice(1), trusted: { nodes: [], pods: [b.prefix] } },
      configuration,
    );
    expect({ changes: fewer.changes, wrong: reasonsOf(fewer) }).toEqual({ changes: 6, wrong: [] });
  });

  describe.skipIf(whyNoPod !== undefined)(`with pods${whyNoPod === undefined ? "" : `: skipped, ${whyNoPod}`}`, () => {
    test("a runtime can connect, check and disconnect them", async () => {
      const host = newHost();
      addTunnel(host);
      await host.reconcile(viewOfA);
      const pod = new TestPod(host);
      pods.push(pod);
      const { ips, interfaces } = pod.add();
      expect(interfaces.map(({ name }) => name.replace(/^veth.*/, "veth"))).toEqual(["mycelium-br", "veth", "eth0"]);
      expect(ips).toEqual([
        { address: "10.42.1.2/24", gateway: "10.42.1.1", interface: 2 },
        { address: "5a1:2:3:4:ff0f::10/64", gateway: "5a1:2:3:4::1", interface: 2 },
      ]);
      pod.check();
      expect((await host.reconcile(viewOfA)).changes).toBe(0);
      expect(pod.reaches(a.address)).toBe(true);
      pod.delete();
      pod.delete();
      pod.add();
      pod.check();
    });

    test("they reach each other across nodes, as far as nodes are known and trusted", async () => {
      const [one, other] = [newHost(), newHost()];
      connect(one, other);
      for (const report of [await one.reconcile(viewOfA), await other.reconcile(viewOfB)])
        expect(reasonsOf(report)).toEqual([]);
      const [left, right] = [newPod(one), newPod(other)];
      for (const family of [4, 6] as const) {
        expect(left.reaches(right.address(family))).toBe(true);
        expect(one.reaches(right.address(family))).toBe(true);
      }

      // Node a is no node of the cluster any more.
      const alone = { ...viewOfB, peers: [] };
      const without = await other.reconcile(alone);
      expect(without.changes).toBe(5);
      for (const family of [4, 6] as const) expect(left.reaches(right.address(family))).toBe(false);
      const counted = await other.reconcile(alone);
      expect(counted.counters.untrusted.pods.packets).toBeGreaterThan(0);
      expect(counted.counters.forged.packets).toBeGreaterThan(0);

      // But trusted with pods.
      const trusting = await other.reconcile({ ...alone, trusted: { nodes: [], pods: [a.prefix] } });
      expect(trusting.changes).toBe(1);
      expect(left.reaches(right.address(6))).toBe(true);
      expect(left.reaches(right.address(4))).toBe(false);
    });

    test("they survive that the daemon's interface goes and comes back", async () => {
      const [one, other] = [newHost(), newHost()];
      connect(one, other);
      await one.reconcile(viewOfA);
      await other.reconcile(viewOfB);
      const [left, neighbour, right] = [newPod(one), newPod(one), newPod(other)];
      one.run("ip", "link", "del", "mycelium");
      const gone = await one.reconcile(viewOfA);
      expect({ changes: gone.changes, wrong: reasonsOf(gone) }).toEqual({
        changes: 0,
        wrong: ["TunnelUp: TunnelGone"],
      });
      expect(left.reaches(neighbour.address(6))).toBe(true);
      expect(left.reaches(right.address(6))).toBe(false);
      connect(one, other);
      expect(reasonsOf(await one.reconcile(viewOfA))).toEqual([]);
      for (const family of [4, 6] as const) expect(left.reaches(right.address(family))).toBe(true);
    });

    test("they cannot speak for their node, nor into its VXLAN", async () => {
      const [one, other] = [newHost(), newHost()];
      connect(one, other);
      await one.reconcile(viewOfA);
      await other.reconcile(viewOfB);
      const left = newPod(one);
      left.run("ip", "address", "add", "5a1:2:3:4::beef/128", "dev", "eth0", "nodad");
      expect(left.reaches(b.address, left.address(6))).toBe(true);
      expect(left.reaches(b.address, "5a1:2:3:4::beef")).toBe(false);
      expect((await one.reconcile(viewOfA)).counters.forged.packets).toBeGreaterThan(0);
      left.run("ip", "address", "delete", "5a1:2:3:4::beef/128", "dev", "eth0");
      execFileSync("ip", ["netns", "exec", left.namespace, "bash", "-c", `echo x > /dev/udp/${b.address}/4790`]);
      expect((await other.reconcile(viewOfB)).counters.forged.packets).toBeGreaterThan(0);
    });
  });
});

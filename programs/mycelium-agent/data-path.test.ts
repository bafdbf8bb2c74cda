import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gatewayOf, serviceAddressOf } from "../../lib/mycelium/address.ts";
import { eventually } from "./testing/eventually.ts";
import { daemons } from "./testing/requirements.ts";
import { serve } from "./testing/services.ts";
import { type Stranger, TestCluster } from "./testing/test-cluster.ts";
import type { TestNode, TestPod } from "./testing/test-node.ts";

const families = ["v4", "v6"] as const;

for (const { name, binary, why } of daemons) {
  describe.skipIf(why !== undefined)(`the packets of two nodes over ${name}`, () => {
    let cluster: TestCluster;
    let alpha: TestNode;
    let beta: TestNode;
    let stranger: Stranger;
    let one: TestPod;
    let two: TestPod;
    let far: TestPod;

    beforeAll(async () => {
      cluster = await TestCluster.start(binary);
      [alpha, beta, stranger] = await Promise.all([
        cluster.addNode("alpha"),
        cluster.addNode("beta"),
        cluster.addStranger("stranger", "a"),
      ]);
      const ports = [{ hostPort: 8080, containerPort: 80, protocol: "tcp" } as const];
      [one, two, far] = await Promise.all([alpha.addPod("one"), alpha.addPod("two"), beta.addPod("far", ports)]);
      await Promise.all([
        ...[one, two, far].map(({ node, name }) => node.machine.serve(80, name, name)),
        ...[alpha, beta].map(({ machine }) => machine.serve(80, machine.name)),
        stranger.machine.serve(80, "stranger"),
      ]);
      // A real daemon looks for a way to where something is sent, and a bridge asks for nobody by IPv6 before it is sure of its own address.
      for (const family of families) {
        const ask = () => probe(one, ["ask", "udp", far[family], "80"]);
        await eventually(ask, ({ by }) => by === "far");
      }
    }, 60_000);

    afterAll(() => cluster?.close());

    /** What a pod, or a host, is answered by TCP and by UDP, which must be the same. */
    async function asks(from: TestPod | TestNode | Stranger, address: string, port = 80) {
      const answers = await Promise.all(["tcp", "udp"].map((kind) => probe(from, ["ask", kind, address, `${port}`])));
      expect(answers[0]).toEqual(answers[1]);
      return answers[0] ?? {};
    }

    function probe(from: TestPod | TestNode | Stranger, args: readonly string[]) {
      return "runtime" in from ? from.node.machine.probe(args, from.name) : from.machine.probe(args);
    }

    test.each(families)("pods of one node reach each other by %s", async (family) => {
      expect(await asks(one, two[family])).toEqual({ from: one[family], by: "two" });
    });

    test.each(families)(
      "pods of two nodes reach each other by %s, both ways, under their own addresses",
      async (family) => {
        expect(await asks(one, far[family])).toEqual({ from: one[family], by: "far" });
        expect(await asks(far, one[family])).toEqual({ from: far[family], by: "one" });
      },
    );

    test("a node reaches its pods and those of others", async () => {
      expect(await asks(alpha, one.v6)).toEqual({ from: gatewayOf(alpha.daemon.identity.prefix), by: "one" });
      expect(await asks(alpha, far.v6)).toEqual({ from: alpha.daemon.identity.address, by: "far" });
      expect(await asks(alpha, one.v4)).toEqual({ from: "10.42.0.1", by: "one" });
      expect(await asks(alpha, far.v4)).toMatchObject({ by: "far" });
    });

    test("pods reach their own node and others by the addresses of both families", async () => {
      expect(await asks(one, alpha.daemon.identity.address)).toEqual({ from: one.v6, by: "alpha" });
      expect(await asks(one, beta.daemon.identity.address)).toEqual({ from: one.v6, by: "beta" });
      expect(await asks(one, alpha.lanAddress)).toEqual({ from: one.v4, by: "alpha" });
      expect(await asks(one, beta.lanAddress)).toMatchObject({ by: "beta" });
    });

    test.each(families)("packets of pods by %s are as large as they may be, and none is larger", async (family) => {
      expect(await probe(one, ["ping", far[family], "1330"])).toEqual({ bytes: 1330 });
      expect(await probe(one, ["ping", far[family], "1331"])).toEqual({ error: "Message too long" });
    });

    test("packets of nodes hold 1400 bytes; a pod's node refuses those that are too large for it", async () => {
      expect(await probe(alpha, ["ping", beta.daemon.identity.address, "1400"])).toEqual({ bytes: 1400 });
      expect(await probe(alpha, ["ping", beta.daemon.identity.address, "1401"])).toEqual({ error: "Message too long" });
      expect(await probe(alpha, ["ping", far.v6, "1400"])).toEqual({ error: "Message too long" });
      expect(await probe(alpha, ["ping", far.v6, "1330"])).toEqual({ bytes: 1330 });
    });

    test.each(families)("a megabyte arrives whole by %s, from a pod and from a node", async (family) => {
      expect(await probe(one, ["send", far[family], "81", "1000000"])).toEqual({ bytes: 1_000_000 });
      expect(await probe(alpha, ["send", far[family], "81", "1000000"])).toEqual({ bytes: 1_000_000 });
    });

    test("whom pods ask outside of the cluster takes them for their node", async () => {
      expect(await asks(one, stranger.lanAddress)).toEqual({ from: alpha.lanAddress, by: "stranger" });
      expect(await asks(one, stranger.lanAddress6)).toEqual({ from: alpha.lanAddress6, by: "stranger" });
    });

    test("a port of the host leads to its pod, from the LAN, from pods, and from the pod itself", async () => {
      const tcp = (from: TestPod | TestNode | Stranger, address: string) =>
        probe(from, ["ask", "tcp", address, "8080"]);
      expect(await tcp(stranger, beta.lanAddress)).toEqual({ from: stranger.lanAddress, by: "far" });
      expect(await tcp(alpha, beta.daemon.identity.address)).toMatchObject({ by: "far" });
      expect(await tcp(one, beta.daemon.identity.address)).toEqual({ from: one.v6, by: "far" });
      expect(await tcp(beta, beta.lanAddress)).toMatchObject({ by: "far" });
      expect(await tcp(far, beta.lanAddress)).toMatchObject({ by: "far" });
      expect(await tcp(far, beta.daemon.identity.address)).toMatchObject({ by: "far" });
    });

    test("Services lead to pods of both families: from pods, from nodes, from the pod that is behind them", async () => {
      const service = {
        addresses: ["10.43.0.10", "fd43::10", serviceAddressOf(beta.daemon.identity.prefix, 0)],
        port: 90,
        backends: [far.v4, far.v6],
        backendPort: 80,
      };
      await Promise.all([alpha, beta].map(({ machine }) => serve(machine, [service])));
      // Every K3s host has a way of IPv4 to everywhere.
      await Promise.all([alpha, beta].map(({ machine }) => machine.sh("ip route add default dev lan0")));
      expect(await asks(one, "10.43.0.10", 90)).toEqual({ from: one.v4, by: "far" });
      expect(await asks(one, "fd43::10", 90)).toEqual({ from: one.v6, by: "far" });
      for (const address of ["10.43.0.10", "fd43::10"]) {
        expect(await asks(far, address, 90)).toMatchObject({ by: "far" });
        expect(await asks(alpha, address, 90)).toMatchObject({ by: "far" });
        expect(await asks(beta, address, 90)).toMatchObject({ by: "far" });
      }
    });

    test("an address of a load balancer is on no interface, and leads from other nodes and their pods to the pod behind it", async () => {
      const address = serviceAddressOf(beta.daemon.identity.prefix, 0);
      expect(await beta.machine.sh("ip -o address")).not.toContain(address);
      expect(await asks(alpha, address, 90)).toMatchObject({ by: "far" });
      expect(await asks(one, address, 90)).toMatchObject({ by: "far" });
      expect(await asks(far, address, 90)).toMatchObject({ by: "far" });
    });

    test("a runtime adds, checks and removes pods by what the agent wrote, the last one twice", async () => {
      const pod = await alpha.addPod("short-lived");
      expect(pod.result.ips.map(({ interface: index }) => pod.result.interfaces[index ?? -1]?.name)).toEqual([
        "eth0",
        "eth0",
      ]);
      await pod.runtime.check(pod.result);
      const store = () => alpha.machine.sh("ls /var/lib/cni/networks/mycelium");
      expect(await store()).toContain(pod.v6);
      await pod.runtime.del(pod.result);
      await pod.runtime.del(pod.result);
      expect(await store()).not.toContain(pod.v4);
      expect(await store()).not.toContain(pod.v6);
      await expect(pod.runtime.check(pod.result)).rejects.toThrow("CHECK of bridge");
    });

    test("the agent writes in no folder of its host but those of plugins, and needs two rights of root", async () => {
      expect(await alpha.machine.sh("ls /etc/cni/net.d")).toBe("10-mycelium.conflist\n");
      expect(await alpha.machine.sh("readlink /opt/cni/bin/bridge")).toBe("/var/lib/rancher/k3s/data/cni/bridge\n");
      const capabilities = await alpha.machine.sh(`grep CapBnd /proc/${alpha.agentPid}/status`);
      // CAP_NET_ADMIN and CAP_SYS_CHROOT.
      expect(capabilities).toBe(`CapBnd:\t${((1 << 12) | (1 << 18)).toString(16).padStart(16, "0")}\n`);
    });

    test("nothing of it can leave the namespaces", async () => {
      // Others on this machine may make interfaces meanwhile.
      const ofTest = /^(lan-|alpha-|beta-|stranger-|mycelium)/;
      expect(Object.keys(networkInterfaces()).filter((each) => ofTest.test(each))).toEqual([]);
      expect(await cluster.world.sh("ip route; ip -6 route show default")).toBe("");
      const links = await cluster.world.sh("ip -o link | cut -d: -f2 | cut -d@ -f1 | tr -d ' ' | sort");
      expect(links.split("\n").filter(Boolean)).toEqual(["alpha-lan0", "beta-lan0", "lan-a", "lo", "stranger-lan0"]);
    });
  });
}

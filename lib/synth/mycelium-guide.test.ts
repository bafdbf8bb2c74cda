import { expect, test } from "vitest";
import type { ClusterConfig } from "../cluster/cluster.ts";
import { testCluster } from "../testing.ts";
import { myceliumGuide } from "./mycelium-guide.ts";

type Changes = Partial<ClusterConfig>;

const dual: Changes = {
  cni: { type: "mycelium", discovery: ["eth0"] },
  network: { ipv6: {} },
  nodes: {
    one: { role: "server", address: "192.168.1.10", ipv6: "559:72bd:e517:1bc6:b35:e7d9:83be:675a" },
    two: { role: "agent", address: "192.168.1.20" },
  },
};

/** The lines of a part of the guide. */
function part(heading: string, changes: Changes = dual): string[] {
  const guide = myceliumGuide(testCluster(changes));
  return (guide[guide.indexOf(heading) + 1] ?? "").split("\n");
}

test("says nothing of clusters without it", () => {
  expect(myceliumGuide(testCluster())).toEqual([]);
});

test("tells what follows from a prefix, and which ones are not known yet", () => {
  expect(part("### Addresses")).toEqual([
    "| Node | LAN | Mycelium | Prefix | Gateway of pods | Pods | Services from |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    "| one | 192.168.1.10 | 559:72bd:e517:1bc6:b35:e7d9:83be:675a | 559:72bd:e517:1bc6::/64 | 559:72bd:e517:1bc6::1 | 559:72bd:e517:1bc6:ff0f::10 to 559:72bd:e517:1bc6:ff0f:ffff:ffff:fffe | 559:72bd:e517:1bc6:ff1b::1 |",
    "| two | 192.168.1.20 | made at its installation |  |  |  |  |",
  ]);
});

test("tells how large packets are", () => {
  expect(part("### Packets").slice(2)).toEqual([
    "| `mycelium` | 1400 | what the daemon carries |",
    "| `mycelium-v4` | 1330 | VXLAN over IPv6 takes the rest of the daemon's packets |",
    "| of pods | 1330 | what a pod sends to any other one without fragments |",
  ]);
  expect(part("### Packets", { cni: { type: "mycelium", mode: "secondary" } }).slice(2)).toEqual([
    "| `mycelium` | 1400 | what the daemon carries |",
    "| of pods | 1400 | what a pod sends to any other one without fragments |",
  ]);
});

test("tells which ports are for whom", () => {
  expect(part("### Ports of nodes").slice(2)).toEqual([
    "| 9651/tcp | the daemon | other daemons |",
    "| 9651/udp | the daemon | other daemons |",
    "| 9650/udp | the daemon | the LAN, on eth0 |",
    "| 4790/udp | the kernel | nodes of the cluster, through `mycelium` |",
    "| 9653/tcp | the agent | Prometheus: health and metrics |",
    "| 8989/tcp, 8990/tcp, 9652/tcp | the daemon | loopback alone; nothing asks who calls |",
  ]);
});

test("looks for the daemon where it runs", () => {
  const step = (changes: Changes) =>
    myceliumGuide(testCluster(changes))
      .at(-1)
      ?.split("\n")
      .find((line) => /daemonset|systemctl/.test(line));
  const image = `ghcr.io/threefoldtech/mycelium@sha256:${"0".repeat(64)}`;
  const secondary = { type: "mycelium", mode: "secondary" } as const;
  expect(step({ cni: secondary })).toBe("systemctl status mycelium; journalctl --unit=mycelium --lines=50");
  expect(step({ cni: { ...secondary, install: { type: "daemonset", image } } })).toBe(
    "kubectl --namespace=mycelium get pods --output=wide; kubectl --namespace=mycelium logs daemonset/mycelium --tail=50",
  );
});

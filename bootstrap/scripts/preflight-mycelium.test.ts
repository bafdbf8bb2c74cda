import { existsSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Host, whyNoHost, withHost } from "./testing/host.ts";
import {
  declare,
  healthyHost,
  hide,
  listen,
  preflight,
  type Row,
  rowsOf,
  type Variables,
} from "./testing/preflight-host.ts";

const network: Variables = {
  FLANNEL_BACKEND: "none",
  MYCELIUM_MODE: "dual",
  MYCELIUM_INSTALL: "host",
  MYCELIUM_PRIVATE: "false",
  MYCELIUM_INTERFACES: "mycelium mycelium-br mycelium-v4",
  MYCELIUM_PEERS: "",
  MYCELIUM_API: "127.0.0.1:8989",
  MYCELIUM_TCP_PORT: "9651",
  MYCELIUM_UDP_PORTS: "9651 9650",
  MYCELIUM_HOST_PORTS: "8989 8990 9652 9653",
  MYCELIUM_VERSION: "0.7.10",
};

describe.skipIf(whyNoHost !== undefined)(`preflight.sh of a host for the Mycelium network${withHost}`, () => {
  let host: Host;
  beforeEach(async () => {
    host = await healthyHost();
    declare(host, network);
  });
  afterEach(() => host.stop());

  /** What it says of it, but for the device that this machine may not have. */
  const rows = (): Row[] => rowsOf(host, ["mycelium"]).filter(([, , found]) => !found.includes("/dev/net/tun"));
  const problems = () => rows().filter(([, result]) => result !== "pass");

  test("has nothing to tell where the cluster is not on it", () => {
    declare(host);
    expect(
      preflight(host)
        .rows.map(([check]) => check)
        .filter((check) => check.startsWith("mycelium")),
    ).toEqual([]);
  });

  test("finds nothing wrong with a healthy one", () => {
    expect(rows()).toEqual([
      ["mycelium: tools", "pass", "ip bridge nft tar gzip are there", ""],
      ["mycelium: ipv6", "pass", "is on", ""],
      ["mycelium: ports", "pass", "free or held by Mycelium: 9651 8989 8990 9652 9653 9651/udp 9650/udp", ""],
      ["mycelium: cni", "pass", "no other network of pods comes first", ""],
    ]);
    expect(rowsOf(host, ["pod-network"])).toEqual([["pod-network", "pass", "the Mycelium network carries it", ""]]);
    expect(rowsOf(host, ["reach"]).find(([check]) => check === "reach: Mycelium")).toEqual([
      "reach: Mycelium",
      "pass",
      "github.com answers",
      "",
    ]);
  });

  test("misses tools of the host", () => {
    hide(host, "nft");
    expect(problems()).toEqual([
      ["mycelium: tools", "fail", "missing: nft", "apt-get install iproute2 nftables tar gzip"],
    ]);
  });

  test("finds the name of an interface taken, until it is the daemon's", () => {
    host.sh("ip link add mycelium-br type bridge");
    const taken = [
      "mycelium: tunnel",
      "fail",
      "there is an interface mycelium-br already",
      "remove what makes it, or give cni.tunnel another name",
    ];
    expect(problems()).toEqual([taken]);
    host.write("/var/lib/k3s-gitops/state/mycelium", "mycelium 0.7.10\n");
    expect(problems()).toEqual([]);
  });

  test("finds ports held by others, but not by the daemon", () => {
    listen(host, "tcp", 8989, "apache");
    listen(host, "udp", 9651, "mycelium");
    expect(problems()).toEqual([
      ["mycelium: ports", "fail", "held: 8989 by apache, 9651 by mycelium", "stop what holds them, or set cni.ports"],
    ]);
    host.write("/var/lib/k3s-gitops/state/mycelium", "mycelium 0.7.10\n");
    expect(problems()[0]?.[2]).toBe("held: 8989 by apache");
  });

  test("finds another network of pods that comes first", () => {
    host.write("/etc/cni/net.d/05-other.conflist", "{}");
    host.write("/etc/cni/net.d/20-later.conf", "{}");
    host.write("/etc/cni/net.d/10-mycelium.conflist", "{}");
    expect(problems()).toEqual([
      [
        "mycelium: cni",
        "fail",
        "comes before 10-mycelium.conflist: /etc/cni/net.d/05-other.conflist",
        "remove it, with what wrote it",
      ],
    ]);
  });

  test("asks peers, but for those that QUIC alone reaches", () => {
    declare(host, {
      ...network,
      MYCELIUM_PEERS: "tcp://198.51.100.7:9651 tls://[2001:db8::7]:9651 quic://198.51.100.8:9651",
    });
    host.standIn("curl", 'case "$*" in *198.51.100.7*) exit 28 ;; esac');
    expect(rows().filter(([check]) => check === "mycelium: peers")).toEqual([
      [
        "mycelium: peers",
        "warn",
        "tcp://198.51.100.7:9651 does not answer",
        "look whether it runs, and let the connection out; one peer that answers is enough",
      ],
      ["mycelium: peers", "pass", "asked: tcp://198.51.100.7:9651 tls://[2001:db8::7]:9651", ""],
    ]);
  });

  test("does not ask for IPv4 between sites", () => {
    const others = {
      ...network,
      NODES: "home-1 home-2",
      NODE_ADDRESSES: "home-1=192.168.1.10 home-2=192.168.1.11",
      MYCELIUM_ZONES: "home-1=attic home-2=cellar",
    };
    host.standIn("curl", "exit 28");
    declare(host, others);
    expect(rowsOf(host, ["nodes"])).toEqual([
      [
        "nodes: home-2",
        "pass",
        "192.168.1.11 does not answer on 10250; it is in cellar, where the Mycelium network reaches it",
        "",
      ],
    ]);
    declare(host, { ...others, MYCELIUM_ZONES: "home-1=attic home-2=attic" });
    expect(rowsOf(host, ["nodes"]).map(([, result]) => result)).toEqual(["warn"]);
  });

  test("has firewalls leave the interfaces to the agent, and let peers in", () => {
    host.write("/mnt/systemd/firewalld.active", "");
    host.standIn("firewall-cmd", "echo");
    expect(rowsOf(host, ["firewall"])[0]?.[3]).toBe(
      "firewall-cmd --permanent --zone=trusted --add-source=10.42.0.0/16 --add-source=10.43.0.0/16 --add-interface=mycelium --add-interface=mycelium-br --add-interface=mycelium-v4 && firewall-cmd --permanent --add-port=6443/tcp --add-port=80/tcp --add-port=443/tcp --add-port=9651/tcp --add-port=9651/udp --add-port=9650/udp && firewall-cmd --reload",
    );
    host.sh("rm /mnt/systemd/firewalld.active");
    host.standIn("ufw", "echo 'Status: active'");
    expect(rowsOf(host, ["firewall"])[0]?.[3]).toContain("ufw allow in on mycelium; ufw route allow in on mycelium;");
  });

  test.skipIf(!existsSync("/dev/net/tun"))("has the device that the daemon makes its interface of", () => {
    expect(rowsOf(host, ["mycelium"])[1]).toEqual([
      "mycelium: tunnel",
      "pass",
      "/dev/net/tun is there, and the names are free: mycelium mycelium-br mycelium-v4",
      "",
    ]);
  });
});

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Host, whyNoHost, withHost } from "./testing/host.ts";
import { declare, healthyHost, listen, problems, type Row, rowsOf } from "./testing/preflight-host.ts";

describe.skipIf(whyNoHost !== undefined)(`preflight.sh finds wrong with a network${withHost}`, () => {
  let host: Host;
  beforeEach(async () => {
    host = await healthyHost();
  });
  afterEach(() => host.stop());

  test("that the address of the node is not here, and neither a route nor a name server", () => {
    host.sh(`ip address flush dev eth0
ip address add 192.168.1.99/24 dev eth0
echo 'nameserver 127.0.0.53' >/etc/resolv.conf`);
    host.standIn("iptables", "echo 'iptables v1.8.4 (legacy)'");
    expect(problems(host)).toEqual([
      [
        "address",
        "fail",
        "192.168.1.10 is on no interface of this host, which has 192.168.1.99",
        "give it to this host, or correct nodes.home-1.address and run synth",
      ],
      ["mtu", "warn", "cannot be known, because no interface has 192.168.1.10", "see address"],
      [
        "route",
        "fail",
        "there is none, and K3s does not start without",
        "set the gateway; without one: ip link add dummy0 type dummy && ip link set dummy0 up && ip -4 route add default dev dummy0 metric 1000",
      ],
      [
        "resolv-conf",
        "warn",
        "names only servers on this host, or none, so K3s gives pods 8.8.8.8",
        "enable systemd-resolved, or write the servers of your network to /etc/rancher/resolv.conf and set resolv-conf of the node to it",
      ],
      [
        "iptables",
        "fail",
        "1.8.4, which adds the same rules again and again",
        "update it to 1.8.5 or later, or set prefer-bundled-bin: true of the node",
      ],
    ]);
  });

  test("that the address may change, and that packets are small", () => {
    host.sh(`ip address change 192.168.1.10/24 dev eth0 valid_lft 3600 preferred_lft 3600
ip link set eth0 mtu 1400
echo 'nameserver 127.0.0.53' >/etc/resolv.conf
mkdir -p /run/systemd/resolve
echo 'nameserver 192.168.1.1' >/run/systemd/resolve/resolv.conf`);
    host.standIn("iptables", "echo 'iptables v1.8.2 (nf_tables)'");
    declare(host, {}, "prefer-bundled-bin: true\n");
    const checks = ["address", "mtu", "resolv-conf", "iptables"];
    expect(rowsOf(host, checks)).toEqual([
      [
        "address",
        "warn",
        "192.168.1.10 on eth0 is leased by DHCP",
        "reserve it for this host in the DHCP server, or set it by hand: a node must keep it",
      ],
      ["mtu", "warn", "1400 on eth0", "give all nodes the same MTU; large packets get lost between different ones"],
      ["resolv-conf", "pass", "pods get /run/systemd/resolve/resolv.conf: 192.168.1.1", ""],
      ["iptables", "pass", "K3s uses its own", ""],
    ]);
    host.sh("ip link set eth0 mtu 1300; echo 'nameserver 10.0.0.1' >/etc/mine");
    declare(host, { FLANNEL_BACKEND: "wireguard-native" }, "resolv-conf: /etc/mine\n");
    expect(rowsOf(host, ["mtu", "resolv-conf", "ports"])).toEqual([
      [
        "mtu",
        "fail",
        "1300 on eth0, of which wireguard-native takes 80",
        "ip link set dev eth0 mtu 1500, and the same where the system keeps it",
      ],
      ["resolv-conf", "pass", "pods get /etc/mine: 10.0.0.1", ""],
      [
        "ports",
        "pass",
        "free or held by K3s: 10250 10248 10249 10256 10010 6444 6443 10257 10258 10259 51820/udp 51821/udp",
        "",
      ],
    ]);
  });

  test("that two kinds of iptables have rules", () => {
    // Not every kernel has the old kind any more.
    host.standIn("cat", 'case $1 in */ip_tables_names) echo nat ;; *) /bin/cat "$@" ;; esac');
    expect(rowsOf(host, ["iptables"])).toEqual([
      [
        "iptables",
        "warn",
        "1.8.11 uses nf_tables, but there are tables of the old kind too: nat",
        "remove what makes rules with iptables-legacy and restart: each kind sees only its own",
      ],
    ]);
  });

  test("that firewalld hides pods and nodes, but not if it trusts them", () => {
    declare(host, { NODES: "home-1 home-2", NODE_ADDRESSES: "home-1=192.168.1.10 home-2=192.168.1.11" });
    host.write("/mnt/systemd/firewalld.active", "");
    host.standIn("firewall-cmd", "cat /mnt/trusted");
    host.write("/mnt/trusted", "10.43.0.0/16");
    expect(rowsOf(host, ["firewall"])).toEqual([
      [
        "firewall",
        "fail",
        "firewalld is active and does not trust pods, Services and other nodes",
        "firewall-cmd --permanent --zone=trusted --add-source=10.42.0.0/16 --add-source=192.168.1.11 && firewall-cmd --permanent --add-port=6443/tcp --add-port=80/tcp --add-port=443/tcp && firewall-cmd --reload",
      ],
    ]);
    host.write("/mnt/trusted", "10.42.0.0/16 10.43.0.0/16 192.168.1.11");
    expect(rowsOf(host, ["firewall"])).toEqual([["firewall", "pass", "firewalld trusts pods, Services and nodes", ""]]);
  });

  test("that ufw hides pods, but not if it allows them", () => {
    declare(host, {}, "disable:\n  - traefik\n  - servicelb\n");
    host.standIn("ufw", "cat /mnt/rules");
    host.write("/mnt/rules", "Status: active\n\nTo     Action  From\n--     ------  ----\n22/tcp ALLOW   Anywhere\n");
    expect(problems(host)).toEqual([
      [
        "firewall",
        "fail",
        "ufw is active and does not allow pods, Services and other nodes",
        "ufw allow from 10.42.0.0/16; ufw allow from 10.43.0.0/16; ufw route allow from 10.42.0.0/16; and for clients: ufw allow 6443/tcp;",
      ],
    ]);
    host.write("/mnt/rules", "Status: active\n\nAnywhere ALLOW 10.42.0.0/16\nAnywhere ALLOW 10.43.0.0/16\n");
    expect(rowsOf(host, ["firewall"])).toEqual([["firewall", "pass", "ufw allows pods, Services and nodes", ""]]);
  });

  test("that others hold its ports, but not K3s itself", () => {
    listen(host, "tcp", 6443, "haproxy");
    listen(host, "udp", 8472, "k3s-server");
    listen(host, "tcp", 443, "nginx");
    listen(host, "tcp", 2380, "etcd");
    listen(host, "tcp", 5001, "registry");
    const stop = "stop what holds them";
    const web: Row = ["ports", "warn", "held: 443/tcp by nginx, where routes of the cluster are reached", stop];
    expect(problems(host)).toEqual([["ports", "fail", "held: 6443/tcp by haproxy, 8472/udp by k3s-server", stop], web]);
    declare(host, { DATASTORE: "etcd", EMBEDDED_REGISTRY: "true" }, "disable:\n  - servicelb\n");
    host.sh(
      "mkdir -p /etc/rancher/k3s; cp /mnt/bundle/nodes/home-1/files/etc/rancher/k3s/config.yaml /etc/rancher/k3s/",
    );
    expect(problems(host)).toEqual([
      ["ports", "fail", "held: 2380/tcp by etcd, 5001/tcp by registry, 6443/tcp by haproxy", stop],
    ]);
    declare(host, { ROLE: "agent" });
    expect(rowsOf(host, ["ports"])).toEqual([
      ["ports", "pass", "free or held by K3s: 10250 10248 10249 10256 10010 6444 8472/udp", ""],
    ]);
  });
});

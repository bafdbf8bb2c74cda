import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Host, whyNoHost, withHost } from "./testing/host.ts";
import { declare, healthyHost, preflight, type Row } from "./testing/preflight-host.ts";

describe.skipIf(whyNoHost !== undefined)(`preflight.sh${withHost}`, () => {
  let host: Host;
  beforeEach(async () => {
    host = await healthyHost();
  });
  afterEach(() => host.stop());

  const sh = (...args: readonly string[]) => host.run(["sh", "/mnt/bundle/scripts/preflight.sh", ...args]);

  test("passes on a host that nothing is wrong with, and leaves it as it was", () => {
    const everything = ["/etc", "/var", "/usr/local", "/run", "/tmp", "/sys/module", "/mnt/bundle"];
    const before = host.tree(everything);
    expect(preflight(host)).toEqual({
      status: 0,
      rows: [
        ["user", "pass", "root", ""],
        ["os", "pass", "Debian GNU/Linux 13 (trixie)", ""],
        ["architecture", "pass", "amd64", ""],
        ["systemd", "pass", "runs", ""],
        ["cpu", "pass", "4 cores", ""],
        ["memory", "pass", "7812 MiB", ""],
        ["disk", "pass", "60 GiB are free at /var/lib", ""],
        ["filesystem", "pass", "/var/lib is ext4", ""],
        ["fsync", "pass", expect.stringMatching(/^a write of 2300 bytes takes \d+\.\d ms .* in \/var\/lib\)$/), ""],
        ["cgroup", "pass", "version 2 with cpu, cpuset, memory and pids", ""],
        ["modules", "pass", "overlay br_netfilter nf_conntrack xt_comment vxlan are there", ""],
        ["sysctls", "pass", expect.stringMatching(/^will be set: vm.overcommit_memory=1 \(now \d\)$|^are as/), ""],
        ["hostname", "pass", "home-1", ""],
        ["machine-id", "pass", "is there, with the mark 3eb1bd439947 (differs on each node)", ""],
        ["time", "pass", "is synchronized", ""],
        ["swap", "pass", "is off", ""],
        ["leftovers", "pass", "no other Kubernetes", ""],
        ["selinux", "pass", "does not enforce anything", ""],
        ["network-manager", "pass", "does not run", ""],
        ["address", "pass", "192.168.1.10 on eth0", ""],
        ["mtu", "pass", "1500 on eth0 (must be the same on all nodes)", ""],
        ["route", "pass", "default via 192.168.1.1 dev eth0 ", ""],
        ["resolv-conf", "pass", "pods get /etc/resolv.conf: 192.168.1.1", ""],
        ["iptables", "pass", "1.8.11 (nf_tables)", ""],
        ["firewall", "pass", "neither firewalld nor ufw is active", ""],
        [
          "ports",
          "pass",
          "free or held by K3s: 10250 10248 10249 10256 10010 6444 6443 10257 10258 10259 8472/udp",
          "",
        ],
        ["curl", "pass", "is there", ""],
        ["join", "pass", "this node begins the cluster", ""],
        ["nodes", "pass", "there are no others", ""],
        ["pod-network", "pass", "there are no other nodes", ""],
        ["reach: Git", "pass", "https://git.example.com/home.git can be read", ""],
        ["reach: K3s", "pass", "github.com answers", ""],
        ["reach: charts.example.com", "pass", "answers", ""],
      ] satisfies Row[],
    });
    expect(host.tree(everything)).toEqual(before);
  });

  test("prints a table that says what to do, and fails when something does", () => {
    declare(host, { MIN_CPU: "8" });
    host.standIn("timedatectl", "exit 1");
    const { status, stdout } = sh("home-1");
    const lines = stdout.split("\n");
    expect({ status, cpu: lines.slice(4, 6), end: lines.slice(-3) }).toEqual({
      status: 1,
      cpu: [
        "cpu                        fail  4 cores, and home needs 8 here",
        "                                 -> give the machine more, or run less on the cluster",
      ],
      end: ["", "31 passed, 1 to look at, 1 failed", ""],
    });
  });

  test("says of a check that breaks off that it did, and goes on", () => {
    host.sh("sed -i /^MIN_CPU/d /mnt/bundle/nodes/home-1/node.env");
    const { status, stdout } = sh("home-1");
    expect({ status, cpu: stdout.match(/^cpu.*\n.*$/m)?.[0], more: stdout.includes("reach: K3s") }).toEqual({
      status: 0,
      cpu: `cpu                        warn  could not be checked to the end\n${" ".repeat(33)}-> look at it by hand`,
      more: true,
    });
  });

  test("finds the same in another shell", () => {
    const { stdout } = sh("home-1");
    const withoutTime = (text: string) => text.replace(/takes \S+ ms/, "");
    for (const shell of [
      ["bash", "--posix"],
      ["busybox", "sh"],
    ]) {
      const other = host.run([...shell, "/mnt/bundle/scripts/preflight.sh", "home-1"]);
      expect(withoutTime(other.stdout)).toBe(withoutTime(stdout));
    }
  });

  const usage = "usage: sh preflight.sh <node> [--only <check>,…] [--json | --listen]\n";
  const checks =
    "user os architecture systemd cpu memory disk filesystem fsync cgroup modules sysctls hostname machine-id time swap leftovers selinux network-manager address mtu route resolv-conf iptables firewall ports mycelium curl join nodes pod-network reach";
  test.each([
    [[], `preflight.sh: needs a node; ${usage}`],
    [["home-1", "home-2"], "preflight.sh: takes one node, got home-1 and home-2\n"],
    [["home-1", "--fast"], `preflight.sh: there is no option --fast; ${usage}`],
    [["home-1", "--only", "cpu,ram"], `preflight.sh: --only: there is no check ram; there are: ${checks}\n`],
    [["home-9"], "preflight.sh: the bundle /mnt/bundle has no node home-9; it has: home-1\n"],
  ])("refuses %j", (args, stderr) => {
    expect(sh(...args)).toEqual({ status: 2, stdout: "", stderr });
  });
});

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bundlePath, hostTree, runScript, serveRelease } from "./testing/bundle.ts";
import { Host, whyNoHost, withHost } from "./testing/host.ts";
import { putMycelium, serveMycelium } from "./testing/mycelium.ts";

const secret = "0123456789abcdef".repeat(4);

describe.skipIf(whyNoHost !== undefined)(`uninstall.sh of the Mycelium network${withHost}`, { timeout: 60_000 }, () => {
  let host: Host;
  let bare: string[];
  beforeEach(async () => {
    host = await Host.start();
    putMycelium(host, { privateNetwork: { name: "attic" } });
    serveRelease(host);
    serveMycelium(host, { build: "mycelium-private" });
    bare = hostTree(host);
    runScript(host, "install-k3s.sh", [], { env: { MYCELIUM_NETWORK_KEY: secret } });
  }, 60_000);
  afterEach(() => host.stop());

  const uninstall = (...args: string[]) => runScript(host, "uninstall.sh", args);

  test("takes the daemon off after K3s, and keeps the keys", () => {
    host.forgetCalls();
    const { status, stdout, stderr } = uninstall();
    expect([status, stderr]).toEqual([0, ""]);
    expect(host.calls().filter((call) => call.startsWith("systemctl stop"))).toEqual([
      "systemctl stop k3s",
      "systemctl stop mycelium",
    ]);
    expect(stdout).toContain("kept: key of the Mycelium network /var/lib/mycelium\n");
    expect(stdout).toContain("kept: key of the Mycelium network /etc/mycelium/network.key\n");
    const left = hostTree(host).filter((line) => !line.includes(bundlePath) && line.includes("mycelium"));
    expect(left.filter((line) => line.startsWith("/"))).toEqual([
      "/etc/mycelium d 755 0:0 ",
      "/etc/mycelium/network.key f 600 0:0 ",
      "/var/lib/mycelium d 700 0:0 ",
      "/var/lib/mycelium/key f 600 0:0 ",
    ]);
    const address = /has the address (\S+),/;
    const before = host.read("/var/lib/mycelium/key");
    expect(runScript(host, "install-k3s.sh").stdout).toMatch(address);
    expect(host.read("/var/lib/mycelium/key")).toBe(before);
  }, 60_000);

  test("destroys keys only if that is asked for", () => {
    uninstall("--destroy", "home");
    expect(host.sh("ls /var/lib/mycelium")).toBe("key\n");
    expect(uninstall("--destroy", "home", "--destroy-mycelium-key").status).toBe(0);
    expect(hostTree(host)).toEqual(bare);
    expect(uninstall("--destroy", "home", "--destroy-mycelium-key").stdout).not.toContain("applied");
  });

  test("removes what the agent made: interfaces, tables, and what containerd reads", () => {
    putMycelium(host, { mode: "dual", privateNetwork: { name: "attic" } });
    host.sh(`ip link add mycelium-br type bridge
ip link add veth1 type veth peer name eth9
ip link set veth1 master mycelium-br
ip link add mycelium-v4 type bridge
nft add table inet mycelium-trust
nft add table inet mycelium-masquerade
nft add table inet mine
mkdir -p /etc/cni/net.d /opt/cni/bin /var/lib/cni/networks/mycelium
touch /etc/cni/net.d/10-mycelium.conflist /etc/cni/net.d/20-other.conf`);
    expect(uninstall()).toMatchObject({ status: 0, stderr: "" });
    expect(
      host.sh("ip -o link | awk -F ': ' '{ print $2 }'; nft list tables; ls /etc/cni/net.d /var/lib/cni/networks"),
    ).toBe("lo\ntable inet mine\n/etc/cni/net.d:\n20-other.conf\n\n/var/lib/cni/networks:\n");
  });
});

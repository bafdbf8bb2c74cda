import { describe, expect, test } from "vitest";
import { checksumProblems, failureConditions, podNetworkCondition, tunnelCondition } from "./conditions.ts";
import { HostToolError } from "./host/host-tool-error.ts";
import type { HostTools } from "./host/host-tools.ts";
import { testConfiguration } from "./host/testing/test-host.ts";
import { reconcileHost } from "./reconcile-host.ts";

const self = { name: "a", prefix: "5a1:2:3:4::/64", address: "5a1:2:3:4::aaaa", podCidr: "10.42.1.0/24" };
const none = { packets: 0, bytes: 0 };
const counters = { mtu: 1_400, received: none, sent: none, dropped: { received: 0, sent: 0 } };

describe("the daemon's interface", () => {
  const of = (addresses: readonly string[], up = true) =>
    tunnelCondition(
      { tunnel: "mycelium" },
      { self },
      { links: [{ name: "mycelium", mtu: 1_400, up, addresses, counters }] },
    );

  test("is as the daemon says", () => {
    expect(of(["5a1:2:3:4::aaaa/7"])).toMatchObject({ status: "True" });
  });

  test("has another node's address, and is off", () => {
    expect(of(["4b1:2:3:4::bbbb/7"], false)).toEqual({
      type: "TunnelUp",
      status: "False",
      reason: "TunnelDown",
      message:
        "mycelium is switched off; restart the daemon of Mycelium; mycelium has 4b1:2:3:4::bbbb, while the node is 5a1:2:3:4::aaaa; restart the daemon of Mycelium",
    });
  });
});

test("a kernel without a module is told apart", () => {
  const error = new HostToolError("ip", "failed", "Error: Unknown device type.\nCommand failed -:3");
  expect(failureConditions([{ at: "ip", error }])).toEqual([
    {
      type: "TrustEnforced",
      status: "True",
      reason: "Enforced",
      message: "the table inet mycelium-trust decides who comes in",
    },
    {
      type: "Converged",
      status: "False",
      reason: "ModuleMissing",
      message: "ip: Error: Unknown device type.\nCommand failed -:3; load the kernel modules vxlan and bridge",
    },
  ]);
});

test("plugins that nobody brings are named", () => {
  const cni = {
    binaries: "/bin",
    configurations: "/net.d",
    installed: ["bridge"],
    brought: ["loopback"],
    files: new Map(),
  };
  expect(
    podNetworkCondition({ mode: "dual" }, { self }, { cni }, { path: "/net.d/x", failures: [], isTunnelUp: true }),
  ).toEqual({
    type: "PodNetworkReady",
    status: "False",
    reason: "PluginMissing",
    message: "/bin lacks host-local, portmap, and K3s does not bring it; update K3s or put it there",
  });
});

describe("who completes checksums of the VXLAN", () => {
  const vxlan = "mycelium-v4";

  test("is said where nothing can tell, and IPv4 between nodes depends on it", () => {
    expect(checksumProblems({ mode: "dual", vxlan }, {})).toEqual([
      {
        reason: "ToolMissing",
        message:
          "ethtool: there is no such command, neither the host's nor K3s' own, so that mycelium-v4 leaves checksums to the daemon, and IPv4 between nodes may fail; install it on the host",
      },
    ]);
  });

  test("is no matter otherwise", () => {
    expect(checksumProblems({ mode: "dual", vxlan }, { checksumOffload: true })).toEqual([]);
    expect(checksumProblems({ mode: "secondary" }, {})).toEqual([]);
  });
});

describe("of a host whose tools do not work nothing is said but why:", () => {
  const hostWith = (run: HostTools["run"]): HostTools => ({
    run,
    read: async () => undefined,
    exists: async () => false,
    write: async () => undefined,
    symlink: async () => undefined,
  });
  const view = { self, peers: [], trusted: { nodes: [], pods: [] } };

  test.each([
    [
      "one is missing",
      async () => Promise.reject(new HostToolError("nft", "missing", "there is no such command")),
      { reason: "ToolMissing", message: "nft: there is no such command; install it on the host" },
    ],
    [
      "one talks nonsense",
      async (tool: string, parameters: readonly string[]) => {
        if (tool === "nft") return '{"nftables":[]}';
        return parameters.includes("address") ? '{"a":1}' : "[]";
      },
      { reason: "ToolFailed", message: 'ip -j -d -s address show: is not a list, got {"a":1}' },
    ],
  ])("%s", async (_, run, ready) => {
    const { changes, conditions } = await reconcileHost(hostWith(run), testConfiguration, view);
    expect(changes).toBe(0);
    expect(conditions[0]).toEqual({ type: "HostReady", status: "False", ...ready });
    expect(new Set(conditions.slice(1).map(({ status }) => status))).toEqual(new Set(["Unknown"]));
    expect(conditions).toHaveLength(7);
  });
});

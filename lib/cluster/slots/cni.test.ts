import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import type { ClusterConfig } from "../cluster.ts";
import { nodeConfigs } from "../node-config.ts";
import { refusalsOf } from "../testing.ts";

test.each<[string, ClusterConfig["cni"]]>([
  ["flannel over WireGuard", { type: "flannel", backend: "wireguard-native" }],
  [
    "the Mycelium network",
    {
      type: "mycelium",
      peers: ["tcp://198.51.100.7:9651", "tls://[2001:db8::7]:9651", "tls://peer.example.com:443"],
      discovery: ["eth0"],
      privateNetwork: { name: "plasma" },
    },
  ],
  ["flannel by routes", { type: "flannel", backend: "host-gw" }],
])("takes %s", (_, cni) => {
  expect(testCluster({ cni, ...(cni?.type === "mycelium" && { network: { ipv6: {} } }) })).toMatchObject({ cni });
});

test.each<[string, unknown, string]>([
  [
    "a filling that does not exist",
    { type: "calico" },
    'cni.type: is not valid, got "calico"; use one of "flannel", "mycelium"',
  ],
  ["a slot without its type", {}, 'cni.type: is missing; use one of "flannel", "mycelium"'],
  ["a slot with only a type", "flannel", 'cni: is not valid, got "flannel"; write a value of type object'],
  [
    "a field of a filling",
    { type: "flannel", backnd: "vxlan" },
    'cni.backnd: is not a known field; did you mean "backend"?',
  ],
  [
    "flannel's backend",
    { type: "flannel", backend: "udp" },
    'cni.backend: is not valid, got "udp"; use one of "vxlan", "host-gw", "wireguard-native"',
  ],
])("fails with %s", (_, cni, message) => {
  expect(refusalsOf({ cni })).toEqual([message]);
});

test("the Mycelium network instead of flannel: kube-proxy knows pods by their bridge", () => {
  const cluster = testCluster({ cni: { type: "mycelium" }, network: { ipv6: {} } });
  expect(nodeConfigs(cluster)[0]?.config).toMatchObject({
    "flannel-backend": "none",
    "kube-proxy-arg": ["detect-local-mode=BridgeInterface", "pod-bridge-interface=mycelium-br"],
  });
  expect(cluster.myceliumNetwork).toMatchObject({ bridge: "mycelium-br", vxlan: "mycelium-v4", mtu: 1330 });
});

test("the Mycelium network beside flannel leaves K3s as it is", () => {
  const cluster = testCluster({ cni: { type: "mycelium", mode: "secondary" } });
  expect(nodeConfigs(cluster)[0]?.config).toMatchObject({ "flannel-backend": "vxlan" });
  expect(nodeConfigs(cluster)[0]?.config).not.toHaveProperty("kube-proxy-arg");
  expect(cluster.myceliumNetwork).toMatchObject({ vxlan: undefined, mtu: 1400 });
});

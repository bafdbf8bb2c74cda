import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import { daemonSettings } from "./daemon-settings.ts";

function settingsOf(cni: object) {
  const { myceliumNetwork } = testCluster({ cni: { type: "mycelium", ...cni }, network: { ipv6: {} } });
  return myceliumNetwork === undefined ? undefined : daemonSettings(myceliumNetwork);
}

test("only the host reaches the APIs, and nobody looks for peers", () => {
  expect(settingsOf({})).toBe(`peers = []
tun_name = "mycelium"
tcp_listen_port = 9651
quic_listen_port = 9651
disable_peer_discovery = true
api_addr = "127.0.0.1:8989"
jsonrpc_addr = "127.0.0.1:8990"
metrics_api_address = "127.0.0.1:9652"
`);
});

test("peers, interfaces of the LAN and a private network", () => {
  expect(
    settingsOf({
      peers: ["tcp://198.51.100.7:9651", "tls://[2001:db8::7]:9651"],
      discovery: ["eth0"],
      privateNetwork: { name: "home" },
      tunnel: "overlay",
      ports: { tcp: 1, quic: 2, discovery: 3, api: 4, rpc: 5, metrics: 6 },
    }),
  ).toBe(`peers = ["tcp://198.51.100.7:9651","tls://[2001:db8::7]:9651"]
tun_name = "overlay"
tcp_listen_port = 1
quic_listen_port = 2
peer_discovery_port = 3
peer_discovery_interfaces = ["eth0"]
api_addr = "127.0.0.1:4"
jsonrpc_addr = "127.0.0.1:5"
metrics_api_address = "127.0.0.1:6"
network_name = "home"
network_key_file = "/etc/mycelium/network.key"
`);
});

import type { MyceliumNetwork } from "./derived.ts";

/** The only folder of a host that the daemon keeps something in; for root alone. */
export const keyDirectory = "/var/lib/mycelium";

/** The key of a node, made by the daemon at its first start. Whoever has it is the node, so it never leaves the host. */
export const keyFile = `${keyDirectory}/key`;

/** Where the daemon reads its settings, on hosts that it is a service of. */
export const settingsFile = "/etc/mycelium/mycelium.toml";

/** The key of a private network, which a person brings to every host. */
export const networkKeyFile = "/etc/mycelium/network.key";

/**
 * The configuration of the daemon as TOML, the same wherever it runs. Its APIs ask nobody who they are, so only the host itself reaches
 * them. It never answers DNS: port 53 belongs to others, and to anybody of the network who asks.
 * @see https://github.com/threefoldtech/mycelium/blob/master/myceliumd-common/src/lib.rs (`MyceliumConfig`)
 */
export function daemonSettings(network: MyceliumNetwork): string {
  const { peers, discovery, privateNetwork, tunnel, ports } = network;
  const settings = {
    peers,
    tun_name: tunnel,
    tcp_listen_port: ports.tcp,
    quic_listen_port: ports.quic,
    // Without names it would look on every interface, those of pods included.
    ...(discovery.length === 0
      ? { disable_peer_discovery: true }
      : { peer_discovery_port: ports.discovery, peer_discovery_interfaces: discovery }),
    api_addr: loopback(ports.api),
    jsonrpc_addr: loopback(ports.rpc),
    metrics_api_address: loopback(ports.metrics),
    ...(privateNetwork !== undefined && { network_name: privateNetwork, network_key_file: networkKeyFile }),
  };
  // Texts, numbers, booleans and lists are written in TOML as they are in JSON.
  return Object.entries(settings)
    .map(([key, value]) => `${key} = ${JSON.stringify(value)}\n`)
    .join("");
}

function loopback(port: number): string {
  return `127.0.0.1:${port}`;
}

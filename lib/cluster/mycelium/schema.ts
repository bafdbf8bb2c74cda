import { isIPv6 } from "node:net";
import * as z from "zod";
import { checkedText, isHost, networkInterface, sha256 } from "../../checked-text.ts";
import { smallestMtu, tunnelMtu } from "../../mycelium/mtu.ts";
import { defaultPorts } from "../../mycelium/ports.ts";
import { trustSchema } from "./trust-schema.ts";

/** @see https://github.com/threefoldtech/mycelium/blob/master/mycelium/src/endpoint.rs */
const peer = checkedText(
  (value) => {
    const [, name = "", port = ""] =
      /^(?:tcp|quic|tls):\/\/(\[[0-9a-fA-F:.]+\]|[^[\]/:]+):(\d{1,5})$/.exec(value) ?? [];
    const isThere = name.startsWith("[") ? isIPv6(name.slice(1, -1)) : isHost(name);
    return isThere && Number(port) >= 1 && Number(port) <= 65_535;
  },
  "is not where a daemon of Mycelium listens",
  'write tcp://, quic:// or tls://, a host and a port, like "tcp://198.51.100.7:9651" or "quic://[2001:db8::7]:9651"',
);

const pinnedImage = checkedText(
  (value) => /^[a-z0-9][a-z0-9./:_-]*@sha256:[0-9a-f]{64}$/.test(value),
  "is not an image with a digest",
  'write it like "ghcr.io/threefoldtech/mycelium@sha256:..."',
);

const port = (value: number, description: string) => z.int().min(1).max(65_535).default(value).describe(description);

const install = z
  .discriminatedUnion("type", [
    z
      .strictObject({
        type: z.literal("host"),
        version: checkedText(
          (value) => /^\d+\.\d+\.\d+$/.test(value),
          "is not a release of Mycelium",
          'write it like "0.7.10"',
        )
          .default("0.7.10")
          .describe("Release of Mycelium."),
        checksums: z
          .strictObject({
            amd64: sha256.optional().describe("Of the archive for x86_64-unknown-linux-musl."),
            arm64: sha256.optional().describe("Of the archive for aarch64-unknown-linux-musl."),
          })
          .prefault({})
          .describe(
            "SHA-256 of the release's archives. Without one, the sum that the release itself names is believed.",
          ),
      })
      .describe("A service of every host, from before K3s: nodes can have addresses of the network."),
    z
      .strictObject({
        type: z.literal("daemonset"),
        image: pinnedImage.describe("Image with /bin/mycelium, by digest: the project publishes no versions."),
      })
      .describe("Pods: nodes are reached by the addresses of their LAN."),
  ])
  .prefault({ type: "host" });

const ports = z
  .strictObject({
    tcp: port(defaultPorts.tcp, "TCP: peers that connect."),
    quic: port(defaultPorts.quic, "UDP: peers that connect by QUIC."),
    discovery: port(defaultPorts.discovery, "UDP: peers of the LAN that look for each other."),
    api: port(defaultPorts.api, "TCP on loopback: the daemon's HTTP API."),
    rpc: port(defaultPorts.rpc, "TCP on loopback: its JSON-RPC."),
    metrics: port(defaultPorts.metrics, "TCP on loopback: its metrics, which the agent passes on."),
    agent: port(defaultPorts.agent, "TCP: the agent's health and metrics."),
    vxlan: port(defaultPorts.vxlan, "UDP: IPv4 of pods, between addresses of the network."),
  })
  .prefault({});

/** The Mycelium network as the network of pods. */
export const myceliumSchema = z
  .strictObject({
    type: z.literal("mycelium"),
    mode: z
      .enum(["dual", "secondary"])
      .default("dual")
      .describe(
        "dual: pods have IPv4, over a VXLAN between nodes, and an address of the network. secondary: flannel stays, and pods that ask for it have a second interface.",
      ),
    plugin: z
      .enum(["reference", "threefold"])
      .default("reference")
      .describe(
        "Who sets up the interfaces of pods. reference: the plugins that K3s brings. threefold: mycelium-cni, which is refused, with the reasons.",
      ),
    install: install.describe("Where the daemon runs."),
    peers: z
      .array(peer)
      .default([])
      .describe('Daemons outside that every node connects to, like "tcp://198.51.100.7:9651".'),
    discovery: z
      .array(networkInterface)
      .default([])
      .describe('Interfaces of the LAN on which nodes look for each other, like "eth0". Default: none.'),
    privateNetwork: z
      .strictObject({
        name: checkedText(
          (value) => /^[\w.-]{2,64}$/.test(value),
          "is not the name of a private network",
          "use 2 to 64 letters, 0-9, -, _ and .",
        ).describe("Name of the network, which everybody can see."),
      })
      .optional()
      .describe("A network of those alone that know its key, which a person brings to every host."),
    tunnel: networkInterface.default("mycelium").describe("Interface of the daemon."),
    mtu: z
      .int()
      .min(smallestMtu)
      .max(tunnelMtu)
      .optional()
      .describe("Bytes that a packet of a pod holds at most. Default: what fits."),
    ports: ports.describe("Ports of every host."),
    trust: trustSchema,
  })
  .describe("The Mycelium network: every pod has an address that all of its nodes reach.");

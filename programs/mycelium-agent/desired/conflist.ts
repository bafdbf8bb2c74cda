import { gatewayOf, overlayNetwork, podRangeOf, serviceNetworkOf } from "../../../lib/mycelium/address.ts";
import type { AgentConfiguration } from "../../../lib/mycelium/agent-configuration.ts";
import { multusConfigurationFolder } from "../../../lib/mycelium/multus.ts";
import type { ObservedCni } from "../observed/observed-host.ts";
import type { ViewedNode } from "../view.ts";

/** Where K3s keeps its plugins, whatever its version. @see https://docs.k3s.io/networking/multus-ipams */
export const k3sPlugins = "/var/lib/rancher/k3s/data/cni";

/** Plugins without which pods have no network, and those that do more where they are. */
export const plugins = {
  needed: ["bridge", "host-local", "loopback", "portmap"],
  welcome: ["bandwidth", "firewall"],
} as const;

/** Where the agent's own configuration is, in the two modes. */
export function cniFilePaths({ configurations }: Pick<ObservedCni, "configurations">) {
  return {
    dual: `${configurations}/10-mycelium.conflist`,
    secondary: `${multusConfigurationFolder}/mycelium.conf`,
  } as const;
}

export interface CniFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The configuration of pods' networks. In mode `secondary` it is one that Multus finds by its name, beside flannel's.
 * @returns undefined while the node has no IPv4 network for its pods, and needs one
 * @see https://www.cni.dev/plugins/current/main/bridge/
 */
export function cniFile(
  { mode, bridge, mtu }: Pick<AgentConfiguration, "mode" | "bridge" | "mtu">,
  { prefix, address, podCidr }: ViewedNode,
  { configurations, installed, brought }: Pick<ObservedCni, "configurations" | "installed" | "brought">,
): CniFile | undefined {
  const gateway = gatewayOf(prefix);
  const [rangeStart, rangeEnd] = podRangeOf(prefix);
  // They are in the network that pods believe to be their link, where nobody would answer for them.
  const toNode = [`${address}/128`, serviceNetworkOf(prefix)].map((dst) => ({ dst, gw: gateway }));
  const ofNetwork = [{ subnet: prefix, rangeStart, rangeEnd, gateway }];
  const plugin = (isDefaultGateway: boolean, ranges: readonly unknown[], routes: readonly unknown[]) => ({
    type: "bridge",
    bridge,
    isGateway: true,
    isDefaultGateway,
    forceAddress: true,
    hairpinMode: true,
    ipMasq: false,
    mtu,
    ipam: { type: "host-local", ranges, routes },
  });
  const path = cniFilePaths({ configurations })[mode];
  const format = { cniVersion: "1.0.0", name: "mycelium" };

  if (mode === "secondary") {
    return {
      path,
      text: asText({ ...format, ...plugin(false, [ofNetwork], [{ dst: overlayNetwork, gw: gateway }, ...toNode]) }),
    };
  }
  if (podCidr === undefined) return undefined;
  const present = (name: string) => installed.includes(name) || brought.includes(name);
  return {
    path,
    text: asText({
      ...format,
      plugins: [
        plugin(true, [[{ subnet: podCidr }], ofNetwork], toNode),
        { type: "portmap", capabilities: { portMappings: true } },
        ...(present("bandwidth") ? [{ type: "bandwidth", capabilities: { bandwidth: true } }] : []),
        ...(present("firewall") ? [{ type: "firewall" }] : []),
      ],
    }),
  };
}

function asText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

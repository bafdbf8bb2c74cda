import type { AgentConfiguration } from "../../../lib/mycelium/agent-configuration.ts";
import { tables } from "../../../lib/mycelium/names.ts";
import { trustCounters } from "../../../lib/mycelium/trust-table.ts";
import type { ObservedHost } from "../observed/observed-host.ts";
import type { HostCounters } from "../view.ts";

/** Counters of a host that nothing is known of. */
export const noCounters: HostCounters = countersOf(
  { tunnel: "", bridge: "" },
  { links: [], tables: new Map() },
  undefined,
);

/** @param statistics the kernel's `/proc/net/snmp6`; undefined where there is none */
export function countersOf(
  { tunnel, bridge, vxlan }: Pick<AgentConfiguration, "tunnel" | "bridge" | "vxlan">,
  { links, tables: found }: Pick<ObservedHost, "links" | "tables">,
  statistics: string | undefined,
): HostCounters {
  const ofTrust = (name: string) => found.get(tables.trust)?.counters.get(name) ?? { packets: 0, bytes: 0 };
  const messages = (name: string) => Number(new RegExp(`^${name}\\s+(\\d+)`, "m").exec(statistics ?? "")?.[1] ?? 0);
  return {
    untrusted: { nodes: ofTrust(trustCounters.nodes), pods: ofTrust(trustCounters.pods) },
    forged: ofTrust(trustCounters.forged),
    tooBig: { received: messages("Icmp6InPktTooBigs"), sent: messages("Icmp6OutPktTooBigs") },
    links: Object.fromEntries(
      links.filter(({ name }) => [tunnel, bridge, vxlan].includes(name)).map(({ name, counters }) => [name, counters]),
    ),
  };
}

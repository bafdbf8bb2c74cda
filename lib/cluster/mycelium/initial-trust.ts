import { prefixOf } from "../../mycelium/address.ts";
import { tables, trustPolicyName } from "../../mycelium/names.ts";
import { family, tableCommands } from "../../mycelium/nft-table.ts";
import { trustedPrefixes } from "../../mycelium/trust.ts";
import { trustTable } from "../../mycelium/trust-table.ts";
import type { Node } from "../foundation.ts";
import type { MyceliumNetwork } from "./derived.ts";

/** Commands of nftables as JSON, below a comment: who may come in from the Mycelium network as long as no agent has said so. */
export const initialTrustFile = "/etc/mycelium/trust.json";

/** A counter that counts nothing. The agent's own table has none of this name, so that each tells whose table it is. */
const mark = "before-agent";

/** All that expires has done so: before the agent runs, nobody looks at the clock. */
const endOfTime = new Date(8.64e15);

/**
 * The filter of a node before its agent runs: the nodes that the overlay names, and spores that it trusts with nodes for good. Nobody
 * reaches pods but the cluster's nodes.
 */
export function initialTrust(network: MyceliumNetwork, { ipv6 }: Pick<Node, "ipv6">): string {
  const { trust, nodes, vxlan, ...rest } = network;
  const spores = Object.entries(trust.spores).map(([name, spec]) => ({ metadata: { name }, spec }));
  const policy = { metadata: { name: trustPolicyName }, spec: { thresholds: trust.thresholds } };
  const ofCluster = nodes.map((prefix) => ({ name: prefix, prefix }));
  const { nodes: trusted } = trustedPrefixes(spores, policy, ofCluster, endOfTime);
  const self = ipv6 === undefined ? undefined : prefixOf(ipv6);
  const table = trustTable(
    { ...rest, nodes, ...(vxlan !== undefined && { vxlan }) },
    { ...(self !== undefined && { self }), peers: [], trusted: { nodes: trusted, pods: [] } },
  );
  const commands = tableCommands({ ...table, counters: [...table.counters, mark] });
  return `{"nftables": [\n${commands.map((command) => JSON.stringify(command)).join(",\n")}\n]}\n`;
}

const isInitial = `nft list counter ${family} ${tables.trust} ${mark} >/dev/null 2>&1`;
const isThere = `nft list table ${family} ${tables.trust} >/dev/null 2>&1`;
const message = `the filter ${initialTrustFile} cannot be loaded, and without it the host would be open to the whole Mycelium network: install nftables, with its support of JSON, or bring the bundle of this node again`;

/**
 * For `ExecStartPre`: loads the filter, unless there is one of the agent, which knows more. Fails if that cannot be done, so that what
 * comes after it does not start. Of an empty file `nft` makes nothing, and says nothing.
 */
export const loadInitialTrust = `/bin/sh -c '${isInitial} || ! ${isThere} || exit 0; sed "/^#/d" ${initialTrustFile} | nft -j -f - && ${isInitial} || { echo "${message}" >&2; exit 1; }'`;

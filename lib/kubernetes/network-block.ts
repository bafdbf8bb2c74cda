import { type Json, listAt, stringAt, textOf } from "./manifest.ts";
import { canonicalNetwork, isPartOf, parseNetwork } from "./validation/networking/ip-network.ts";

/**
 * Whether the `ipBlock` of a policy may hold the address of something in one of these networks. What cannot be read may.
 * @param networks empty when unknown
 */
export function mayHoldAddressOf(block: Json, networks: readonly string[]): boolean {
  const cidr = stringAt(block, "cidr") ?? "";
  const except = listAt(block, "except").map(textOf);
  if (networks.length === 0) return true;
  return networks.some((network) => {
    if (parseNetwork(cidr) === undefined || parseNetwork(network) === undefined) return true;
    const common = isWithin(cidr, network) ? cidr : isWithin(network, cidr) ? network : undefined;
    return common !== undefined && !except.some((hole) => isWithin(common, hole));
  });
}

function isWithin(part: string, whole: string): boolean {
  const [inner, outer] = [parseNetwork(part), parseNetwork(whole)];
  if (inner === undefined || outer === undefined) return false;
  return isPartOf(inner, outer) || canonicalNetwork(part) === canonicalNetwork(whole);
}

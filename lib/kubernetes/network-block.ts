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

/** Whether every address of an `ipBlock` is also one of another. Of what cannot be read nothing is known, so it is not. */
export function isBlockWithin(part: Json, whole: Json): boolean {
  const [inner, outer] = [stringAt(part, "cidr") ?? "", stringAt(whole, "cidr") ?? ""];
  const holes = listAt(part, "except").map(textOf);
  return (
    isWithin(inner, outer) &&
    listAt(whole, "except").every((item) => {
      const hole = textOf(item);
      return isApart(inner, hole) || holes.some((own) => isWithin(hole, own));
    })
  );
}

/** Networks either share no address, or one lies in the other. */
function isApart(one: string, other: string): boolean {
  return parseNetwork(other) !== undefined && !isWithin(one, other) && !isWithin(other, one);
}

function isWithin(part: string, whole: string): boolean {
  const [inner, outer] = [parseNetwork(part), parseNetwork(whole)];
  if (inner === undefined || outer === undefined) return false;
  return isPartOf(inner, outer) || canonicalNetwork(part) === canonicalNetwork(whole);
}

import { quote } from "../../../errors.ts";
import type { Field } from "../field.ts";
import { canonicalNetwork, hasBitsAfterPrefix, type IpNetwork, isPartOf, parseNetwork } from "./ip-network.ts";

/** A network without parts of it; each part must be a smaller network inside. */
export function validateIpBlock(block: Field): void {
  const cidr = block.at("cidr");
  const network = parseNetwork(cidr.text);
  if (!cidr.mustBeFilled() || network === undefined) return;
  validateForm(cidr, network);
  for (const except of block.at("except").items) {
    const part = parseNetwork(except.text);
    if (part === undefined) continue;
    if (!isPartOf(part, network)) except.report(`must be a part of cidr, ${cidr.text}, got ${quote(except.text)}`);
    validateForm(except, part);
  }
}

function validateForm(cidr: Field, network: IpNetwork): void {
  if (hasBitsAfterPrefix(network)) cidr.report(`must be ${canonicalNetwork(cidr.text)}, got ${quote(cidr.text)}`);
  else if (network.version === 6 && canonicalNetwork(cidr.text) !== cidr.text)
    cidr.warn(`should be ${canonicalNetwork(cidr.text)}, got ${quote(cidr.text)}`);
}

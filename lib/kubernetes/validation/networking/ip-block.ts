import { quote } from "../../../errors.ts";
import type { Field } from "../field.ts";
import { canonicalNetwork, hasBitsAfterPrefix, isPartOf, parseNetwork } from "./ip-network.ts";

/** A network without parts of it; each part must be a smaller network inside. */
export function validateIpBlock(block: Field): void {
  const cidr = block.at("cidr");
  const network = parseNetwork(cidr.text);
  if (!cidr.mustBeFilled() || network === undefined) return;
  validateForm(cidr);
  for (const except of block.at("except").items) {
    const part = parseNetwork(except.text);
    if (part !== undefined && !isPartOf(part, network))
      except.report(`must be a part of cidr, ${cidr.text}, got ${quote(except.text)}`);
    validateForm(except);
  }
}

function validateForm(cidr: Field): void {
  const network = parseNetwork(cidr.text);
  const canonical = canonicalNetwork(cidr.text);
  if (network === undefined || canonical === cidr.text) return;
  if (hasBitsAfterPrefix(network)) cidr.report(`must be ${canonical}, got ${quote(cidr.text)}`);
  else cidr.warn(`should be ${canonical}, got ${quote(cidr.text)}`);
}

import { quote } from "../../../errors.ts";
import type { Field } from "../field.ts";
import { canonicalNetwork, isPartOf, parseNetwork } from "./ip-network.ts";

/** A network without parts of it; each part must be a smaller network inside. */
export function validateIpBlock(block: Field): void {
  const cidr = block.at("cidr");
  const network = parseNetwork(cidr.text);
  if (!cidr.mustBeFilled() || network === undefined) return;
  warnOfOtherForm(cidr);
  for (const except of block.at("except").items) {
    const part = parseNetwork(except.text);
    if (part !== undefined && !isPartOf(part, network))
      except.report(`must be a part of cidr, ${cidr.text}, got ${quote(except.text)}`);
    warnOfOtherForm(except);
  }
}

function warnOfOtherForm(cidr: Field): void {
  const canonical = canonicalNetwork(cidr.text);
  if (canonical !== undefined && canonical !== cidr.text) cidr.warn(`should be ${canonical}, got ${quote(cidr.text)}`);
}

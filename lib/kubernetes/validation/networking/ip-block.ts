import { quote } from "../../../errors.ts";
import type { Field } from "../field.ts";
import { isPartOf, parseNetwork } from "./ip-network.ts";

/** A network without parts of it; each part must be a smaller network inside. */
export function validateIpBlock(block: Field): void {
  const cidr = block.at("cidr");
  const network = parseNetwork(cidr.text);
  if (!cidr.mustBeFilled() || network === undefined) return;
  for (const except of block.at("except").items) {
    const part = parseNetwork(except.text);
    if (part !== undefined && !isPartOf(part, network))
      except.report(`must be a part of cidr, ${cidr.text}, got ${quote(except.text)}`);
  }
}

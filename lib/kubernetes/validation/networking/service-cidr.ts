import { isIP } from "node:net";
import { quote } from "../../../errors.ts";
import { Field } from "../field.ts";
import type { Validator } from "../validator.ts";
import { canonicalNetwork } from "./ip-network.ts";

/** One network of each family, written canonically. */
export const validateServiceCidr: Validator = (object, report) => {
  const cidrs = new Field(object, report).at("spec", "cidrs");
  cidrs.mustBeFilled();
  for (const cidr of cidrs.items) {
    const canonical = canonicalNetwork(cidr.text);
    if (canonical === undefined) cidr.report(`must be a network such as 10.43.0.0/16, got ${quote(cidr.text)}`);
    else if (canonical !== cidr.text) cidr.report(`must be ${canonical}, got ${quote(cidr.text)}`);
  }
  const [first, second] = cidrs.texts().map(familyOf);
  if (first !== undefined && first !== 0 && first === second) cidrs.report("must have one network of each IP family");
};

function familyOf(cidr: string): number {
  return isIP(cidr.split("/")[0] ?? "");
}

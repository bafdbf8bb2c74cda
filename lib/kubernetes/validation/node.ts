import { isIP } from "node:net";
import type { JsonObject } from "../manifest.ts";
import { has, objectIn, objectsIn, textIn, textsIn } from "./fields.ts";
import { accepted, type Report } from "./validator.ts";

/** A machine of the cluster. */
export function validateNode(object: JsonObject, report: Report): void {
  const spec = objectIn(object, "spec");
  if (spec === undefined) return;
  const taints = new Set<string>();
  for (const [index, taint] of objectsIn(spec, "taints").entries()) {
    const key = `${textIn(taint, "key")}:${textIn(taint, "effect")}`;
    if (taints.has(key)) report(["spec", "taints", index], `repeats taint ${key}`);
    taints.add(key);
  }
  validateNetworks(spec, report);
  if (has(spec, "configSource")) report(["spec", "configSource"], "has no effect any more", accepted);
  if (textIn(spec, "externalID") !== "") report(["spec", "externalID"], "is deprecated and not used", accepted);
}

function validateNetworks(spec: JsonObject, report: Report): void {
  const [first, networks] = [textIn(spec, "podCIDR"), textsIn(spec, "podCIDRs")];
  if (first !== "" && networks.length > 0 && networks[0] !== first)
    report(["spec", "podCIDRs"], `must begin with podCIDR ${first}, got ${networks[0]}`);
  if (networks.length < 2) return;
  const families = new Set(networks.map((network) => isIP(network.split("/")[0] ?? "")));
  if (networks.length > 2 || families.size < 2)
    report(["spec", "podCIDRs"], `must be one network of each IP family, got ${networks.join(", ")}`);
}

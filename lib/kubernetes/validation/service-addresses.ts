import { isIP } from "node:net";
import type { JsonObject } from "../manifest.ts";
import { has, sizeIn, textIn, textsIn } from "./fields.ts";
import type { Report } from "./validator.ts";

/** The addresses of a Service in its cluster, and their families. */
export function validateServiceAddresses(spec: JsonObject, type: string, report: Report): void {
  const address = textIn(spec, "clusterIP");
  const addresses = textsIn(spec, "clusterIPs");
  const families = textsIn(spec, "ipFamilies");
  if (address === "" && addresses.length === 0 && families.length === 0 && type !== "ExternalName") return;
  if (type === "ExternalName") {
    if (address !== "" || addresses.length > 0) report(["spec", "clusterIP"], "must not be set for type ExternalName");
    if (sizeIn(spec, "ipFamilies") > 0) report(["spec", "ipFamilies"], "must not be set for type ExternalName");
    if (has(spec, "ipFamilyPolicy")) report(["spec", "ipFamilyPolicy"], "must not be set for type ExternalName");
    return;
  }
  if ((address || addresses[0]) === "None" && (type === "LoadBalancer" || type === "NodePort"))
    report(["spec", "clusterIP"], `must not be None for type ${type}`);
  if (addresses.length > 0 && address !== addresses[0])
    report(["spec", "clusterIPs"], `must begin with clusterIP, got ${addresses[0]}`, {
      expected: address || "nothing",
    });
  if (new Set(families).size < families.length)
    report(["spec", "ipFamilies"], `must be different, got ${families.join(", ")}`);
  validateFamilies(
    addresses.length > 0 ? addresses : [address],
    families,
    addresses.length > 0 ? "clusterIPs" : "clusterIP",
    report,
  );
  if (spec.ipFamilyPolicy === "SingleStack" && Math.max(addresses.length, families.length) > 1)
    report(["spec", "ipFamilyPolicy"], "must not be SingleStack with two addresses or families");
}

function validateFamilies(
  addresses: readonly string[],
  families: readonly string[],
  field: "clusterIP" | "clusterIPs",
  report: Report,
): void {
  if (addresses.length > 2) report(["spec", field], `must have at most 2 addresses, got ${addresses.length}`);
  if (addresses.length > 1 && addresses.includes("None")) report(["spec", field], "must not have others beside None");
  const seen = new Set<number>();
  for (const [index, address] of addresses.entries()) {
    if (address === "None") continue;
    const path = field === "clusterIP" ? ["spec", field] : ["spec", field, index];
    const family = isIP(address);
    if (family === 0) {
      if (field === "clusterIPs" || address !== "")
        report(path, `must be an IP address, got ${JSON.stringify(address)}`);
      continue;
    }
    if (seen.has(family)) report(path, `must be of the other IP family, got ${address}`);
    seen.add(family);
    const wanted = families[index];
    if ((wanted === "IPv4" || wanted === "IPv6") && wanted !== `IPv${family}`)
      report(path, `must be an ${wanted} address as ipFamilies says, got ${address}`);
  }
}

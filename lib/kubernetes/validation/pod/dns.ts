import type { JsonObject } from "../../manifest.ts";
import type { Path } from "../../path.ts";
import { has, objectIn, objectsIn, sizeIn, textIn, textsIn } from "../fields.ts";
import { accepted, type Report } from "../validator.ts";

const searchDomain = /^[a-z0-9_]([-_a-z0-9]*[a-z0-9_])?(\.[a-z0-9_]([-_a-z0-9]*[a-z0-9_])?)*$/;

/** How a pod finds names, and what it is called. The limits are those of the C library. */
export function validateNames(spec: JsonObject, path: Path, report: Report): void {
  const config = objectIn(spec, "dnsConfig");
  if (spec.dnsPolicy === "None" && sizeIn(config ?? {}, "nameservers") === 0)
    report([...path, "dnsConfig", "nameservers"], "must have at least one name server for dnsPolicy None");
  if (config !== undefined) validateConfig(config, [...path, "dnsConfig"], report);
  if (has(spec, "hostAliases")) warnOfAliases(spec, path, report);
  if (!has(spec, "hostnameOverride")) return;
  if (spec.setHostnameAsFQDN === true)
    report([...path, "hostnameOverride"], "cannot be combined with setHostnameAsFQDN");
  if (spec.hostNetwork === true) report([...path, "hostnameOverride"], "cannot be combined with hostNetwork");
}

function warnOfAliases(spec: JsonObject, path: Path, report: Report): void {
  const addresses = new Set<string>();
  for (const [index, alias] of objectsIn(spec, "hostAliases").entries()) {
    const ip = textIn(alias, "ip");
    if (addresses.has(ip)) report([...path, "hostAliases", index, "ip"], `repeats ${ip}`, accepted);
    addresses.add(ip);
  }
}

function validateConfig(config: JsonObject, path: Path, report: Report): void {
  if (sizeIn(config, "nameservers") > 3)
    report([...path, "nameservers"], `must have at most 3 name servers, got ${sizeIn(config, "nameservers")}`);
  const searches = textsIn(config, "searches");
  if (searches.length > 32) report([...path, "searches"], `must have at most 32 domains, got ${searches.length}`);
  const length = searches.join(" ").length;
  if (length > 2048) report([...path, "searches"], `must have at most 2048 characters, got ${length}`);
  for (const [index, search] of searches.entries()) {
    const domain = search.replace(/\.$/, "");
    if (search !== "." && (domain.length > 253 || !searchDomain.test(domain)))
      report([...path, "searches", index], `must be a domain, got ${JSON.stringify(search)}`);
  }
  for (const [index, option] of objectsIn(config, "options").entries())
    if (textIn(option, "name") === "") report([...path, "options", index, "name"], "must not be empty");
}

import type { JsonObject } from "../manifest.ts";
import type { Path } from "../path.ts";
import { has, objectsIn, textIn } from "./fields.ts";
import { isDnsLabel, isDnsSubdomain, isEndpointAddress, isQualifiedName } from "./formats.ts";
import type { Report } from "./validator.ts";

/** Addresses of a Service, in the kind that EndpointSlice has replaced. */
export function validateEndpoints(object: JsonObject, report: Report): void {
  for (const [index, subset] of objectsIn(object, "subsets").entries()) {
    const path = ["subsets", index];
    const ready = objectsIn(subset, "addresses");
    const others = objectsIn(subset, "notReadyAddresses");
    if (ready.length + others.length === 0) report(path, "must have addresses or notReadyAddresses, got none");
    for (const [position, address] of ready.entries())
      validateAddress(address, [...path, "addresses", position], report);
    for (const [position, address] of others.entries())
      validateAddress(address, [...path, "notReadyAddresses", position], report);
    const ports = objectsIn(subset, "ports");
    for (const [position, port] of ports.entries()) {
      const name = textIn(port, "name");
      if (name === "" && ports.length > 1)
        report([...path, "ports", position, "name"], "is missing", { expected: "a name for each of several ports" });
      else if (name !== "" && !isDnsLabel(name))
        report([...path, "ports", position, "name"], `must be a DNS label, got ${JSON.stringify(name)}`);
      const protocol = textIn(port, "appProtocol");
      if (has(port, "appProtocol") && !isQualifiedName(protocol))
        report(
          [...path, "ports", position, "appProtocol"],
          `must be a name such as example.com/http, got ${JSON.stringify(protocol)}`,
        );
    }
  }
}

function validateAddress(address: JsonObject, path: Path, report: Report): void {
  const [ip, hostname, nodeName] = [textIn(address, "ip"), textIn(address, "hostname"), textIn(address, "nodeName")];
  if (!isEndpointAddress(ip)) report([...path, "ip"], `must be an address that others can reach, got ${ip}`);
  if (hostname !== "" && !isDnsLabel(hostname))
    report([...path, "hostname"], `must be a DNS label, got ${JSON.stringify(hostname)}`);
  if (has(address, "nodeName") && !isDnsSubdomain(nodeName))
    report([...path, "nodeName"], `must be the name of a node, got ${JSON.stringify(nodeName)}`);
}

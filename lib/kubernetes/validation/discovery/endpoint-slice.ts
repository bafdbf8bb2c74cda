import { isIP } from "node:net";
import { quote } from "../../../errors.ts";
import { Field } from "../field.ts";
import { isEndpointAddress } from "../formats.ts";
import { dnsLabel, dnsSubdomain, labelValue, qualifiedName } from "../named-formats.ts";
import { canonicalAddress } from "../networking/ip-network.ts";
import { mustNotRepeat } from "../repeated.ts";
import type { Validator } from "../validator.ts";

const mostPorts = 20_000;
const mostEndpoints = 1000;
const mostHints = 8;
const mostTopologyLabels = 16;

export const validateEndpointSlice: Validator = (object, report) => {
  const slice = new Field(object, report);
  const addressType = slice.at("addressType");
  addressType.mustBeFilled();
  if (addressType.text === "FQDN") addressType.warn("FQDN is deprecated");
  slice.at("ports").mustHaveAtMost(mostPorts, "items");
  validatePorts(slice.at("ports").items);
  slice.at("endpoints").mustHaveAtMost(mostEndpoints, "items");
  for (const endpoint of slice.at("endpoints").items) validateEndpoint(endpoint, addressType.text);
};

function validatePorts(ports: readonly Field[]): void {
  for (const port of ports) {
    if (port.at("name").text !== "") port.at("name").mustBe(dnsLabel);
    port.at("appProtocol").mustBe(qualifiedName);
  }
  mustNotRepeat(
    ports.map((port) => port.at("name")),
    { empty: true },
  );
}

function validateEndpoint(endpoint: Field, addressType: string): void {
  endpoint.at("addresses").mustBeFilled();
  for (const address of endpoint.at("addresses").items) validateAddress(address, addressType);
  endpoint.at("nodeName").mustBe(dnsSubdomain);
  endpoint.at("hostname").mustBe(dnsLabel);
  endpoint.at("deprecatedTopology").mustHaveAtMost(mostTopologyLabels, "entries");
  for (const [name, format] of [
    ["forZones", labelValue],
    ["forNodes", dnsSubdomain],
  ] as const) {
    const hints = endpoint.at("hints", name);
    hints.mustHaveAtMost(mostHints, "items");
    const names = hints.items.map((hint) => hint.at("name"));
    for (const hint of names) if (hint.isSet || !format.test("")) hint.mustBe(format);
    mustNotRepeat(names, { empty: true });
  }
}

function validateAddress(address: Field, addressType: string): void {
  const { text } = address;
  if (addressType === "FQDN") {
    if (!dnsSubdomain.test(text.replace(/\.$/, "")) || !text.includes("."))
      address.report(`must be a name such as host.example.com, got ${quote(text)}`);
    return;
  }
  const version = addressType === "IPv6" ? 6 : 4;
  if (isIP(text) !== version) address.report(`must be an IPv${version} address, got ${quote(text)}`);
  else if (!isEndpointAddress(text)) address.report(`must be an address that other nodes reach, got ${quote(text)}`);
  else if (version === 6 && canonicalAddress(text) !== text)
    address.report(`must be ${canonicalAddress(text)}, got ${quote(text)}`);
}

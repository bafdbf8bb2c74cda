import { Field } from "../field.ts";
import { dnsSubdomain, pathSegment } from "../named-formats.ts";
import type { Validator } from "../validator.ts";
import { canonicalAddress } from "./ip-network.ts";

/** The name of an IPAddress is the address, in its one canonical form. */
export const validateIpAddress: Validator = (object, report) => {
  const address = new Field(object, report);
  const name = address.at("metadata", "name");
  const canonical = canonicalAddress(name.text);
  if (canonical !== undefined && canonical !== name.text) name.report(`must be ${canonical}, got ${name.text}`);
  const parent = address.at("spec", "parentRef");
  if (parent.at("group").text !== "") parent.at("group").mustBe(dnsSubdomain);
  parent.at("resource").mustBeFilledWith(pathSegment);
  parent.at("name").mustBeFilledWith(pathSegment);
  if (parent.at("namespace").text !== "") parent.at("namespace").mustBe(pathSegment);
};

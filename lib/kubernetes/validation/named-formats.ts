import { type Scalar, scalars } from "../schemas/scalars.ts";

function format(name: string): Scalar {
  const scalar = scalars.get(name);
  if (scalar === undefined) throw new ReferenceError(`no format ${name}`);
  return scalar;
}

export const cidr = format("cidr");
export const dnsLabel = format("dns-label");
export const dns1035Label = format("dns-1035-label");
export const dnsSubdomain = format("dns-subdomain");
export const labelKey = format("label-key");
export const labelValue = format("label-value");
export const pathSegment = format("path-segment");
export const port = format("port");
export const time = format("time");

/** A name, with a domain before it or without. */
export const qualifiedName: Scalar = {
  description: "a name such as web or example.com/web",
  test: (value) => labelKey.test(value),
};

/** A DNS name in capitals too, as names of drivers are compared without regard to case. */
export const dnsSubdomainOfAnyCase: Scalar = {
  description: "a DNS name (letters, 0-9, - and ., at most 253 characters)",
  test: (value) => typeof value === "string" && dnsSubdomain.test(value.toLowerCase()),
};

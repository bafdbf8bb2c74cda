import type { Scalar } from "../../schemas/scalars.ts";
import type { Field } from "../field.ts";
import { dnsSubdomainOfAnyCase } from "../named-formats.ts";

const longestDomain = 63;
const longestIdentifier = 32;
const identifier = /^[A-Za-z_]\w*$/;

/** The name of an attribute of devices with the domain that says what it means: `gpu.example.com/memory`. */
export const attributeName: Scalar = {
  description: "a name with a domain such as gpu.example.com/memory",
  test: (value) => typeof value === "string" && value.includes("/") && isAttributeName(value),
};

/** The same; without a domain, the driver's is meant. */
export function isAttributeName(name: string): boolean {
  const [domain, id, ...rest] = name.includes("/") ? name.split("/") : [undefined, name];
  if (rest.length > 0 || id === undefined || id.length > longestIdentifier || !identifier.test(id)) return false;
  return domain === undefined || (domain.length <= longestDomain && dnsSubdomainOfAnyCase.test(domain));
}

/** Reports what is not the name of a driver. */
export function validateDriverName(driver: Field): void {
  driver.mustBeFilledWith(dnsSubdomainOfAnyCase);
  driver.mustHaveAtMost(longestDomain, "characters");
}

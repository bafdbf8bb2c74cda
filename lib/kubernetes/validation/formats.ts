import { isIP } from "node:net";

const label = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const qualifiedName = /^(?:([^/]+)\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const labelValue = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;
const privateAddresses = { 4: /^(127\.|169\.254\.|224\.0\.0\.|0\.0\.0\.0$)/, 6: /^(::1?$|fe[89ab][0-9a-f]:|ff02:)/i };

/** A name of lower case letters, digits and dashes, at most 63. */
export function isDnsLabel(text: string): boolean {
  return text.length <= 63 && label.test(text);
}

/** DNS labels with dots between them, at most 253 characters. */
export function isDnsSubdomain(text: string): boolean {
  return text.length <= 253 && subdomain.test(text);
}

/** A name with an optional domain before it, as label keys are: `example.com/name`. */
export function isQualifiedName(text: string): boolean {
  const match = qualifiedName.exec(text);
  return match !== null && (match[1] === undefined || isDnsSubdomain(match[1]));
}

export function isLabelValue(text: string): boolean {
  return labelValue.test(text);
}

/** Whether an IP address can be that of an endpoint: not of the machine itself, of its link, or of none. */
export function isEndpointAddress(address: string): boolean {
  const family = isIP(address);
  return (family !== 4 && family !== 6) || !privateAddresses[family].test(address);
}

/** Whether a path climbs: a step of it is `..`. */
export function hasBackstep(path: string): boolean {
  return path.includes("..") && path.split("/").includes("..");
}

/** Whether a path cannot be that of a file that is projected into a volume: absolute, climbing, or of a reserved name. */
export function isReservedPath(path: string): boolean {
  return path.startsWith("/") || path.startsWith("..") || hasBackstep(path);
}

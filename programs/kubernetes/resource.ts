/** A kind of objects, as the API's paths name it. */
export interface Resource {
  /** Empty for the core group. */
  readonly group: string;
  readonly version: string;
  /** Like `networkpolicies`. */
  readonly plural: string;
}

/** Where an object, or a list of them, lies. */
export interface Place {
  /** @default - cluster-scoped, or those of all namespaces */
  readonly namespace?: string;
  /** @default - all */
  readonly name?: string;
  readonly subresource?: "status" | "scale" | "eviction";
}

/** The path of an object or a list. Names are escaped, so that none leads elsewhere. */
export function pathOf({ group, version, plural }: Resource, { namespace, name, subresource }: Place = {}): string {
  const parts = [
    ...(group === "" ? ["api"] : ["apis", group]),
    version,
    ...(namespace === undefined ? [] : ["namespaces", namespace]),
    plural,
    ...(name === undefined ? [] : [name]),
    ...(name === undefined || subresource === undefined ? [] : [subresource]),
  ];
  return `/${parts.map(escapePart).join("/")}`;
}

function escapePart(part: string): string {
  // Nothing else that encodeURIComponent leaves as it is means something in a path.
  return part === "." || part === ".." ? "%2E".repeat(part.length) : encodeURIComponent(part);
}

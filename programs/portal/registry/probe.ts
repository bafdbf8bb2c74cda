import type { BackendRef } from "../objects/ingress.ts";
import type { Tile } from "./tile.ts";

/** What is asked of a Service to know whether it works. */
export interface Probe extends BackendRef {
  /** Begins with `/`. */
  readonly path: string;
}

/** What came of it. */
export type ProbeState =
  | { readonly state: "working" }
  /** With a message that goes on after "the probe of /healthz": `answers 503`. */
  | { readonly state: "failing"; readonly message: string }
  /** Nobody asked yet, or nobody may. */
  | { readonly state: "unknown" };

/**
 * What is asked for a tile, of the first Service behind it that has a port: the API needs one where ports have names. Undefined for nothing.
 */
export function probeOf({ probe, backends }: Tile): Probe | undefined {
  const backend = backends.find(({ port }) => port !== undefined);
  return probe === undefined || backend === undefined ? undefined : { ...backend, path: probe };
}

/**
 * A path that may be asked for below the proxy of a Service. Undefined for one that would lead out of it: the API answers whoever asks with
 * all that they may see.
 */
export function probePath(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 256 || !/^\/[\w\-.~/?&=,:@+]*$/.test(text)) return undefined;
  return text.split(/[/?]/).some((part) => part === "." || part === "..") ? undefined : text;
}

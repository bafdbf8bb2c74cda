import type { MyceliumFilling, MyceliumNetwork } from "./derived.ts";

type OfHost = Extract<MyceliumFilling["install"], { readonly type: "host" }>;

/** What hosts download of the daemon, where it is a service of theirs. */
export interface DaemonRelease extends Pick<OfHost, "version" | "checksums"> {
  /** As the release calls it: only one of the two builds knows private networks. */
  readonly build: "mycelium" | "mycelium-private";
}

/**
 * The release of the daemon that hosts run; undefined where none do.
 * @see https://github.com/threefoldtech/mycelium/blob/master/.github/workflows/release.yaml
 */
export function daemonRelease(network: MyceliumNetwork | undefined): DaemonRelease | undefined {
  if (network?.install.type !== "host") return undefined;
  const { version, checksums } = network.install;
  return { version, checksums, build: network.privateNetwork === undefined ? "mycelium" : "mycelium-private" };
}

import type { MyceliumNetwork } from "./derived.ts";

/**
 * The build of the daemon that hosts run, as its release calls it: only one of the two knows private networks.
 * @see https://github.com/threefoldtech/mycelium/blob/master/.github/workflows/release.yaml
 */
export function daemonBuild({ privateNetwork }: Pick<MyceliumNetwork, "privateNetwork">): string {
  return privateNetwork === undefined ? "mycelium" : "mycelium-private";
}

import { keyFile, networkKeyFile } from "../cluster/mycelium/daemon-settings.ts";
import type { MyceliumNetwork } from "../cluster/mycelium/derived.ts";

/**
 * What to do when a host with the daemon of the Mycelium network as a service has lost its key, or is set up anew.
 * @param commands Markdown that has each host make a key
 */
export function lostMyceliumKey(cluster: string, { mode }: MyceliumNetwork, commands: readonly string[]): string {
  return [
    `A host makes \`${keyFile}\` itself, and it never leaves the host: no archive holds it. Without it the host makes another one, and is another node of the Mycelium network: its address and the /64 of its pods are new. A host whose disk is lost is such a one, too.`,
    "1. Where the node still runs, let its pods go elsewhere: `kubectl drain <node> --ignore-daemonsets --delete-emptydir-data`.",
    "2. Have the host make a key. The stage ends with the line to write, after it refused the address of the lost key. A host that is lost altogether needs the token as well, as above.",
    ...commands,
    `3. Write that line to the overlay${mode === "dual" ? "" : ", if it says the node's `ipv6`"}, then \`npm run synth\`, commit, push, and \`npm run bootstrap -- ${cluster}\`, which brings the new address to the other hosts.`,
    "4. Restart the host, then `kubectl uncordon <node>`: pods of before keep addresses that lead nowhere until they are made anew.",
    "5. Tell the clusters that trust this one: they know the node by its public key, which is new.",
  ].join("\n\n");
}

/** What to keep of a private network outside of the cluster. */
export function keepOfPrivateNetwork(name: string): string {
  return `- The key of the private network \`${name}\`: each host has it as \`${networkKeyFile}\`, and no archive does.`;
}

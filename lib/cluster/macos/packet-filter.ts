import { nfsPorts } from "./nfs-export.ts";

/**
 * Rules of the Mac's own firewall, for an anchor of their own. They guard the Mac and not the node, whose packets pass below them. A rule
 * with `quick` is the last word on a packet.
 * @param nodes addresses of all nodes
 * @param servesNfs whether the Mac exports a folder to them
 * @see https://manp.gs/mac/5/pf.conf
 */
export function packetFilter(nodes: readonly string[], servesNfs: boolean): string {
  const ports = nfsPorts.join(", ");
  return [
    `table <k3s_nodes> { ${nodes.join(", ")} }`,
    ...(servesNfs
      ? [
          "",
          "# NFS is for the nodes alone.",
          `pass in quick on ! lo0 proto { tcp, udp } from <k3s_nodes> to any port { ${ports} }`,
          `block drop in quick on ! lo0 proto { tcp, udp } from any to any port { ${ports} }`,
        ]
      : []),
    "",
    "# What runs in the cluster opens no other connection to this Mac, and asks Bonjour nothing.",
    "block drop in quick on ! lo0 proto tcp from <k3s_nodes> to self flags S/SA",
    "block drop in quick on ! lo0 proto udp from <k3s_nodes> to any port 5353",
    "",
  ].join("\n");
}

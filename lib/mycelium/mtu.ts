/**
 * What a packet of the Mycelium network can hold at most, in bytes: the daemon makes its interface so.
 * @see https://github.com/threefoldtech/mycelium/blob/master/mycelium/src/tun/linux.rs
 */
export const tunnelMtu = 1_400;

/** What VXLAN over IPv6 adds to a packet: Ethernet 14, VXLAN 8, UDP 8, IPv6 40 bytes. */
const vxlanOverhead = 70;

/** What a packet of IPv4 between nodes can hold at most, in bytes. */
export const vxlanMtu = tunnelMtu - vxlanOverhead;

/**
 * What every link of IPv6 must carry, in bytes.
 * @see https://www.rfc-editor.org/rfc/rfc8200#section-5
 */
export const smallestMtu = 1_280;

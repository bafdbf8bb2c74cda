/** Ports of a node's host, by who listens on them. */
export interface MyceliumPorts {
  /** The daemon, TCP: peers that connect. */
  readonly tcp: number;
  /** The daemon, UDP: peers that connect by QUIC. */
  readonly quic: number;
  /** The daemon, UDP: peers of the LAN that look for each other. */
  readonly discovery: number;
  /** The daemon, TCP on loopback: its HTTP API. */
  readonly api: number;
  /** The daemon, TCP on loopback: the same as JSON-RPC. */
  readonly rpc: number;
  /** The daemon, TCP on loopback: its metrics, which the agent passes on. */
  readonly metrics: number;
  /** The agent, TCP: its health and metrics. */
  readonly agent: number;
  /** The kernel, UDP on the addresses of the Mycelium network: the VXLAN that carries IPv4. Flannel's, which may run beside, is another. */
  readonly vxlan: number;
}

/** @see https://github.com/threefoldtech/mycelium/blob/master/myceliumd-common/src/lib.rs (all but `metrics`, `agent` and `vxlan`, which are ours) */
export const defaultPorts: MyceliumPorts = {
  tcp: 9651,
  quic: 9651,
  discovery: 9650,
  api: 8989,
  rpc: 8990,
  metrics: 9652,
  agent: 9653,
  vxlan: 4790,
};

/** An interface of the host, as far as the agent cares. */
export interface Link {
  readonly name: string;
  /** `bridge`, `vxlan`, ... @default - the kernel does not say, as of loopback */
  readonly kind?: string;
  readonly mtu: number;
  /** Ethernet address. @default - it has none, like the daemon's */
  readonly mac?: string;
  /** Whether somebody switched it on. */
  readonly up: boolean;
  /** Addresses with the length of their prefix; those of the link itself left out. */
  readonly addresses: readonly string[];
  readonly vxlan?: Vxlan;
}

export interface Vxlan {
  readonly id: number;
  /** Address that packets are sent from. */
  readonly local: string;
  readonly port: number;
  /** Whether it believes what arrives about who is where. */
  readonly learning: boolean;
}

export interface Route {
  /** Network, also where it is a single address. */
  readonly destination: string;
  /** Interface. @default - the destination cannot be reached */
  readonly device?: string;
  /** The next machine, reached on the interface even if no network says so. @default - the destination is on the link */
  readonly via?: string;
  /** Address that the host itself sends from. @default - the kernel chooses */
  readonly source?: string;
  /** The lower the better. @default - 0, IPv4's own */
  readonly metric?: number;
}

/** Whose Ethernet address is known for good on the VXLAN. */
export interface Neighbour {
  readonly address: string;
  readonly mac: string;
}

/** Which node of the Mycelium network has an Ethernet address of the VXLAN. */
export interface Forwarding {
  readonly mac: string;
  /** The daemon's address. */
  readonly node: string;
}

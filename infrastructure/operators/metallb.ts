import type { IConfigMap } from "kubernetes-models/v1";

type Metadata = NonNullable<IConfigMap["metadata"]>;

/**
 * Addresses that MetalLB gives to Services.
 * @see https://metallb.io/apis/#ipaddresspool
 */
export interface IIPAddressPool {
  readonly apiVersion: "metallb.io/v1beta1";
  readonly kind: "IPAddressPool";
  readonly metadata: Metadata;
  readonly spec: {
    /** Networks like `192.168.1.240/28`, or ranges like `192.168.1.240-192.168.1.250`. */
    readonly addresses: string[];
    /**
     * Whether Services get addresses from it that do not ask for it.
     * @default true
     */
    readonly autoAssign?: boolean;
    /**
     * Whether addresses that end in .0 and .255 are left out.
     * @default false
     */
    readonly avoidBuggyIPs?: boolean;
  };
}

/**
 * How the addresses of pools are made known on the LAN: by ARP, from one node for each address.
 * @see https://metallb.io/apis/#l2advertisement
 */
export interface IL2Advertisement {
  readonly apiVersion: "metallb.io/v1beta1";
  readonly kind: "L2Advertisement";
  readonly metadata: Metadata;
  readonly spec: {
    /** @default - all pools */
    readonly ipAddressPools?: string[];
    /** @default - all interfaces */
    readonly interfaces?: string[];
  };
}

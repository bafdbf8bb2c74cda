/** API group of the custom resources, and prefix of everything else that is named in a cluster. */
export const myceliumGroup = "mycelium.k3s-gitops";

/** Its only version. */
export const myceliumApiVersion = `${myceliumGroup}/v1alpha1`;

/** The name of the only TrustPolicy. */
export const trustPolicyName = "cluster";

/** Class of Services of type LoadBalancer that get addresses of the Mycelium network. */
export const loadBalancerClass = "k3s-gitops/mycelium";

/** What looks after the cluster as a whole: its name, and that of its rights. */
export const controllerName = "mycelium-controller";

/** The bridge that the pods of a node are on. */
export const bridgeName = "mycelium-br";

/** The VXLAN interface that carries pods' IPv4 over the Mycelium network. */
export const vxlanName = "mycelium-v4";

/** The network's number of that VXLAN. */
export const vxlanId = 4_242;

/** Tables of nftables that the agent owns, in the family `inet`. */
export const tables = { masquerade: "mycelium-masquerade", trust: "mycelium-trust" } as const;

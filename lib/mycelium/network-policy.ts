import type { Manifest } from "../kubernetes/manifest.ts";
import type { NamespaceTrust } from "./trust.ts";

/** The name of the NetworkPolicy in each namespace that a TrustPolicy opens. */
export const trustNetworkPolicyName = "allow-trusted-spores";

/**
 * Lets spores in to the pods of a namespace. Network policies add up: whom the others of the namespace let in still gets in.
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export function trustNetworkPolicy({ namespace, ports, prefixes }: NamespaceTrust): Manifest {
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name: trustNetworkPolicyName, namespace },
    spec: {
      podSelector: {},
      policyTypes: ["Ingress"],
      // A rule from nobody would be one from everybody.
      ...(prefixes.length > 0 && {
        ingress: [
          {
            from: prefixes.map((cidr) => ({ ipBlock: { cidr } })),
            ...(ports !== undefined && { ports: ports.map(({ protocol, port }) => ({ protocol, port })) }),
          },
        ],
      }),
    },
  };
}

import type { Problem } from "../../errors.ts";
import type { Foundation } from "../foundation.ts";
import type { OverlayGateways } from "../slots/load-balancer.ts";
import type { MyceliumNetwork } from "./derived.ts";

/**
 * What Services' addresses of the Mycelium network need of the rest of a cluster. Either mode will do: kube-proxy of the gateway sends
 * what comes in to a pod, whichever way it reaches pods, and what the pod answers comes back to it.
 * @param gateways undefined where addresses come from elsewhere
 */
export function overlayAddresses(
  { network }: Pick<Foundation, "network">,
  gateways: OverlayGateways | undefined,
  mycelium: MyceliumNetwork | undefined,
): Problem[] {
  if (gateways === undefined) return [];
  if (mycelium === undefined) {
    const fix = 'set cni { type: "mycelium" }, or leave addresses to K3s with loadBalancer { type: "servicelb" }';
    return [{ where: "loadBalancer", what: "gives addresses of a network that the nodes are no part of", fix }];
  }
  // Where pods have no other network it asks for IPv6 itself.
  if (mycelium.mode === "dual" || network.ipv6 !== undefined) return [];
  const what = "gives addresses of IPv6, and Services have none";
  return [{ where: "loadBalancer", what, fix: "set network.ipv6 as well: {} will do" }];
}

import type { Construct } from "constructs";
import type { MyceliumNetwork } from "../../../lib/cluster/mycelium/derived.ts";
import { SporeTrust } from "../../../lib/constructs/spore-trust.ts";
import { TrustPolicy } from "../../../lib/constructs/trust-policy.ts";

/** Whom the cluster trusts in the Mycelium network, as its overlay says. A policy is there even if it lets in nobody. */
export function addTrust(scope: Construct, { trust }: Pick<MyceliumNetwork, "trust">): void {
  const { thresholds, spores, namespaces } = trust;
  new TrustPolicy(scope, "trust policy", {
    ...thresholds,
    namespaces: Object.entries(namespaces).map(([namespace, { threshold, ports }]) => ({
      namespace,
      threshold,
      ...(ports !== undefined && { ports }),
    })),
  });
  for (const [name, spore] of Object.entries(spores)) new SporeTrust(scope, `trust ${name}`, { name, ...spore });
}

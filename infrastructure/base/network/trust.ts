import type { Construct } from "constructs";
import type { Cluster } from "../../../lib/cluster/cluster.ts";
import { SporeTrust } from "../../../lib/constructs/spore-trust.ts";
import { TrustPolicy } from "../../../lib/constructs/trust-policy.ts";

/** Whom the cluster trusts in the Mycelium network, as its overlay says. A policy is there even if it lets in nobody. */
export function trustObjects(scope: Construct, { myceliumNetwork }: Pick<Cluster, "myceliumNetwork">): void {
  if (myceliumNetwork === undefined) return;
  const { thresholds, spores, namespaces } = myceliumNetwork.trust;
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

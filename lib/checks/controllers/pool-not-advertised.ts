import { listAt, objectAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { labelSelector, matches } from "../../kubernetes/selector.ts";
import type { CheckObject } from "../input.ts";
import type { Rule } from "../rule.ts";

/** @see https://metallb.io/configuration/ */
export const poolNotAdvertised: Rule = {
  id: "pool-not-advertised",
  family: "controllers",
  severity: "error",
  title: "Every pool of MetalLB's is advertised",
  description:
    "A Service gets an address of a pool that no L2Advertisement or BGPAdvertisement names, but nobody in the network learns where it is.",
  check: (facts) => {
    const advertisements = facts.ofKind("metallb.io/L2Advertisement", "metallb.io/BGPAdvertisement");
    return facts
      .ofKind("metallb.io/IPAddressPool")
      .filter((pool) => !advertisements.some((advertisement) => advertises(advertisement, pool)))
      .map((object) => ({
        object,
        path: [],
        message: "is named by no L2Advertisement and no BGPAdvertisement",
        fix: `add an L2Advertisement in namespace ${namespaceOf(object.manifest)}`,
        // It may lie elsewhere.
        ...(!facts.closed && { severity: "warning" as const }),
      }));
  },
};

/** One that names no pools is for all. */
function advertises({ manifest }: CheckObject, pool: CheckObject): boolean {
  if (namespaceOf(manifest) !== namespaceOf(pool.manifest)) return false;
  const names = listAt(manifest, "spec", "ipAddressPools");
  const selectors = listAt(manifest, "spec", "ipAddressPoolSelectors");
  if (names.length + selectors.length === 0) return true;
  const { name, labels } = pool.manifest.metadata;
  return (
    names.includes(name) ||
    selectors.some((each) => {
      const selector = labelSelector(each);
      return selector !== undefined && matches(selector, objectAt(labels));
    })
  );
}

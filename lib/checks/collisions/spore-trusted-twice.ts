import { stringAt } from "../../kubernetes/manifest.ts";
import { describeObject } from "../../kubernetes/object-ref.ts";
import { prefixOf } from "../../mycelium/address.ts";
import { myceliumGroup } from "../../mycelium/names.ts";
import { isPublicKey, prefixOfKey } from "../../mycelium/spore.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";

const path = ["spec", "publicKey"];

export const sporeTrustedTwice: Rule = {
  id: "spore-trusted-twice",
  family: "collisions",
  severity: "error",
  title: "Each SporeTrust speaks of another spore, none of which is a node of the cluster",
  description:
    "Of two SporeTrusts of one key only the one that trusts it least counts, and nodes of the cluster are always trusted, whatever a SporeTrust says.",
  check: (facts) => {
    const known = nodesOf(facts);
    return facts.ofKind(`${myceliumGroup}/SporeTrust`).flatMap((object): Finding[] => {
      const key = stringAt(object.manifest, ...path) ?? "";
      if (!isPublicKey(key)) return [];
      const prefix = prefixOfKey(key);
      const owner = known.get(prefix);
      if (owner === undefined) known.set(prefix, ofObject(object));
      return owner === undefined ? [] : [{ object, path, message: `is the key of ${owner}`, fix: "remove this one" }];
    });
  },
};

function nodesOf({ cluster }: Facts): Map<string, string> {
  return new Map(
    (cluster?.allNodes ?? []).flatMap(({ name, ipv6 }) => {
      const prefix = ipv6 === undefined ? undefined : prefixOf(ipv6);
      return prefix === undefined ? [] : [[prefix, `node ${name} of the cluster, too`] as const];
    }),
  );
}

function ofObject({ manifest }: CheckObject): string {
  return `${describeObject(manifest)}, too`;
}

import { type Problem, quote } from "../../errors.ts";
import { prefixOf } from "../../mycelium/address.ts";
import { prefixOfKey } from "../../mycelium/spore.ts";
import type { Foundation } from "../foundation.ts";
import type { MyceliumFilling } from "./derived.ts";

type Cluster = Pick<Foundation, "nodes"> & { readonly cni: Pick<MyceliumFilling, "trust"> };

/** Contradictions of whom a cluster trusts with itself and with the nodes. What has expired nobody can tell here, where there is no time. */
export function trustProblems(cluster: Cluster): Problem[] {
  return [...spores(cluster), ...namespaces(cluster)];
}

function spores({ cni: { trust }, nodes }: Cluster): Problem[] {
  const ofCluster = new Map(
    Object.entries(nodes).flatMap(([name, { ipv6 }]) => {
      const prefix = ipv6 === undefined ? undefined : prefixOf(ipv6);
      return prefix === undefined ? [] : [[prefix, name] as const];
    }),
  );
  const known = new Map<string, string>();
  return Object.entries(trust.spores).flatMap(([name, { publicKey }]): Problem[] => {
    const at = { where: `cni.trust.spores.${name}.publicKey`, got: quote(publicKey) };
    const node = ofCluster.get(prefixOfKey(publicKey));
    if (node !== undefined) {
      return [{ ...at, what: `is the key of nodes.${node}, which is always trusted`, fix: "remove this spore" }];
    }
    const other = known.get(publicKey);
    known.set(publicKey, name);
    if (other === undefined) return [];
    return [{ ...at, what: `is also the key of cni.trust.spores.${other}`, fix: "remove one of them" }];
  });
}

function namespaces({ cni: { trust } }: Cluster): Problem[] {
  const { pods } = trust.thresholds;
  return Object.entries(trust.namespaces).flatMap(([name, { threshold, ports = [] }]): Problem[] => {
    const where = `cni.trust.namespaces.${name}`;
    const known = new Set<string>();
    const twice = ports.flatMap(({ port, protocol }, position): Problem[] => {
      const text = `${protocol} ${port}`;
      if (!known.has(text)) {
        known.add(text);
        return [];
      }
      return [{ where: `${where}.ports[${position}]`, what: "is there twice", got: quote(text), fix: "remove one" }];
    });
    if (pods === undefined) {
      const what = "lets in nobody, who does not reach any pod without cni.trust.thresholds.pods";
      return [{ where, what, fix: "set that as well" }, ...twice];
    }
    if (threshold >= pods) return twice;
    const what = `is below cni.trust.thresholds.pods ${pods}, without which nobody reaches any pod`;
    return [
      { where: `${where}.threshold`, what, got: quote(threshold), fix: `use ${pods} or more, or lower that` },
      ...twice,
    ];
  });
}

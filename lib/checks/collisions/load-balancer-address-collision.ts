import { isIPv4 } from "node:net";
import { networkOf, parseCidr } from "../../cluster/cidr.ts";
import { addressToNumber } from "../../ipv4.ts";
import { builtInsOf } from "../../k3s/built-ins.ts";
import { listAt, type Manifest, objectAt, stringAt, textOf, valueAt } from "../../kubernetes/manifest.ts";
import { describeObject } from "../../kubernetes/object-ref.ts";
import type { Path } from "../../kubernetes/path.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";
import { type Claim, Claims, describeRival } from "./claims.ts";

export const loadBalancerAddressCollision: Rule = {
  id: "load-balancer-address-collision",
  family: "collisions",
  severity: "error",
  title: "No two Services or pools claim the same address",
  description:
    "A Service whose address another one has stays pending, and pools that overlap give out one address twice.",
  check: (facts) => [...sharedAddresses(facts), ...overlappingPools(facts)],
};

const addressAnnotations = [
  "metallb.io/loadBalancerIPs",
  "metallb.universe.tf/loadBalancerIPs",
  "kube-vip.io/loadbalancerIPs",
  "lbipam.cilium.io/ips",
];
const sharingAnnotations = [
  "metallb.io/allow-shared-ip",
  "metallb.universe.tf/allow-shared-ip",
  "lbipam.cilium.io/sharing-key",
];

interface AddressClaim extends Claim {
  readonly sharing: string | undefined;
  readonly ports: ReadonlySet<string>;
}

function sharedAddresses(facts: Facts): Finding[] {
  const { cluster } = facts;
  const nodesOfOthers = cluster === undefined || builtInsOf(cluster).loadBalancer ? [] : cluster.allNodes;
  // Services with one sharing key may have one address, as long as their ports differ.
  const claims = new Claims<AddressClaim>(
    (a, b) => a.sharing === undefined || a.sharing !== b.sharing || [...a.ports].some((port) => b.ports.has(port)),
  );
  return facts.ofKind("/Service").flatMap((object) => {
    const { manifest } = object;
    if (stringAt(manifest, "spec", "type") !== "LoadBalancer") return [];
    const annotations = objectAt(manifest.metadata, "annotations");
    const sharing = sharingAnnotations.map((key) => stringAt(annotations, key)).find((key) => key !== undefined);
    return wantedAddresses(manifest).flatMap(({ address, path }): Finding[] => {
      const node = nodesOfOthers.find((each) => each.address === address);
      if (node !== undefined) {
        const fix = "choose an address that no node has";
        return [{ object, path, message: `is the address of node ${node.name}, got ${address}`, fix }];
      }
      const rival = claims.take(address, { object, path, sharing, ports: portsOf(manifest) });
      if (rival === undefined || rival.object === object) return [];
      const message = `is also claimed by ${describeRival(rival, object)}, got ${address}`;
      return [{ object, path, message, fix: "choose another address, or leave it out to get a free one" }];
    });
  });
}

function wantedAddresses({ metadata, spec }: Manifest): { readonly address: string; readonly path: Path }[] {
  const own = stringAt(spec, "loadBalancerIP");
  const annotated = addressAnnotations.flatMap((key) =>
    (stringAt(metadata, "annotations", key) ?? "").split(",").map((address) => ({
      address: address.trim(),
      path: ["metadata", "annotations", key],
    })),
  );
  return [...(own === undefined ? [] : [{ address: own, path: ["spec", "loadBalancerIP"] }]), ...annotated].filter(
    ({ address }) => address !== "",
  );
}

function portsOf(manifest: Manifest): ReadonlySet<string> {
  return new Set(
    listAt(manifest, "spec", "ports").map((port) => `${valueAt(port, "port")} ${stringAt(port, "protocol") ?? "TCP"}`),
  );
}

interface Range {
  readonly object: CheckObject;
  readonly path: Path;
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

function overlappingPools(facts: Facts): Finding[] {
  const ranges = facts
    .ofKind("metallb.io/IPAddressPool")
    .flatMap((object) =>
      listAt(object.manifest, "spec", "addresses").flatMap((text, index): Range[] => {
        const range = typeof text === "string" ? parseRange(text) : undefined;
        return range === undefined
          ? []
          : [{ object, path: ["spec", "addresses", index], text: textOf(text), ...range }];
      }),
    )
    .sort((a, b) => a.first - b.first);
  let widest: Range | undefined;
  return ranges.flatMap((range): Finding[] => {
    const rival = widest;
    if (widest === undefined || range.last > widest.last) widest = range;
    if (rival === undefined || rival.last < range.first) return [];
    const { object, path, text } = range;
    const message = `overlaps ${rival.text} of ${describeObject(rival.object.manifest)}, got ${text}`;
    return [{ object, path, message, fix: "let every address be in one pool" }];
  });
}

/** `192.168.1.240-192.168.1.250` or `192.168.1.240/28`; undefined for IPv6. */
function parseRange(text: string): { readonly first: number; readonly last: number } | undefined {
  const [first = "", last = ""] = text.split("-").map((part) => part.trim());
  if (isIPv4(first) && isIPv4(last)) return { first: addressToNumber(first), last: addressToNumber(last) };
  const network = parseCidr(text);
  if (network === undefined) return undefined;
  const { base, prefix } = networkOf(network);
  return { first: base, last: base + 2 ** (32 - prefix) - 1 };
}

import { isIP } from "node:net";
import { listAt, stringAt } from "../../kubernetes/answer.ts";

/** What is needed of a Node. */
export interface NodeFacts {
  readonly name: string;
  readonly uid: string;
  /** @default - it has no label of one */
  readonly zone?: string;
  /** IP addresses by which the cluster knows it. */
  readonly internal: readonly string[];
  readonly external: readonly string[];
  /** IPv4 network of its pods. @default - not allocated yet */
  readonly podCidr?: string;
}

/** Addresses of a Node that are looked at. */
const most = 16;

/** Reads a Node; undefined for what is none. */
export function readNode(object: unknown): NodeFacts | undefined {
  const [name, uid] = [stringAt(object, "metadata", "name"), stringAt(object, "metadata", "uid")];
  if (name === undefined || uid === undefined) return undefined;
  const zone = stringAt(object, "metadata", "labels", "topology.kubernetes.io/zone");
  const podCidr = listAt(object, "spec", "podCIDRs").find(isV4Network);
  return {
    name,
    uid,
    ...(zone !== undefined && { zone }),
    internal: addressesOf(object, "InternalIP"),
    external: addressesOf(object, "ExternalIP"),
    ...(podCidr !== undefined && { podCidr }),
  };
}

/** Whether nodes are at one site as far as is known: only labels that differ say that they are not. */
export function isSameSite(one: NodeFacts, other: NodeFacts): boolean {
  return one.zone === undefined || other.zone === undefined || one.zone === other.zone;
}

function addressesOf(object: unknown, type: string): readonly string[] {
  return listAt(object, "status", "addresses")
    .slice(0, most)
    .flatMap((each) => {
      const address = stringAt(each, "address");
      return stringAt(each, "type") === type && address !== undefined && isIP(address) !== 0 ? [address] : [];
    });
}

function isV4Network(value: unknown): value is string {
  return typeof value === "string" && /^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/.test(value);
}

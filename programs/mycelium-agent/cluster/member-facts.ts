import { myceliumGroup } from "../../../lib/mycelium/names.ts";
import { addressOfKey, isPublicKey, prefixOfKey } from "../../../lib/mycelium/spore.ts";
import { listAt, stringAt } from "../../kubernetes/answer.ts";
import type { Resource } from "../../kubernetes/resource.ts";
import { normalEndpoint } from "../daemon/endpoint.ts";
import type { Identity } from "../daemon/identity.ts";

/** Where MyceliumNodes are. */
export const myceliumNodes: Resource = { group: myceliumGroup, version: "v1alpha1", plural: "myceliumnodes" };

/** What is needed of a MyceliumNode. */
export interface MemberFacts extends Identity {
  readonly name: string;
  /** RFC 3339. */
  readonly created: string;
  /** Where its daemon is reached, in their normal form. */
  readonly endpoints: readonly string[];
}

/** Endpoints of a node that are looked at. */
const most = 16;

/** Reads a MyceliumNode; undefined for one whose address and prefix are not those of its key. */
export function readMember(object: unknown): MemberFacts | undefined {
  const [name, created = ""] = [
    stringAt(object, "metadata", "name"),
    stringAt(object, "metadata", "creationTimestamp"),
  ];
  const publicKey = stringAt(object, "spec", "publicKey");
  if (name === undefined || publicKey === undefined || !isPublicKey(publicKey)) return undefined;
  const [address, prefix] = [addressOfKey(publicKey), prefixOfKey(publicKey)];
  if (stringAt(object, "spec", "address") !== address || stringAt(object, "spec", "prefix") !== prefix)
    return undefined;
  const endpoints = listAt(object, "spec", "endpoints")
    .slice(0, most)
    .flatMap((each) => (typeof each === "string" ? (normalEndpoint(each) ?? []) : []));
  return { name, created, publicKey, address, prefix, endpoints };
}

/** The older first: who comes later with the same key is the one to be refused. */
export function byAge(one: MemberFacts, other: MemberFacts): number {
  return compare(one.created, other.created) || compare(one.name, other.name);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

import { createHash } from "node:crypto";
import { prefixOf, serviceAddressOf, serviceIndexOf } from "../../../lib/mycelium/address.ts";
import type { Gateway } from "./gateways.ts";
import type { BalancedService } from "./services.ts";

/** What a Service is to have. */
export interface Assignment {
  readonly service: BalancedService;
  /** The number that its addresses have on every gateway. */
  readonly index: number;
  /** At most one of each gateway; none while there is no gateway. */
  readonly addresses: readonly string[];
}

/**
 * The addresses of Services, in the order of their age. Each has one number, which no other has, and gets the address of that number
 * from several gateways. What it has it keeps, as long as the gateway is there: what this decides depends on nothing but what the
 * cluster knows, so that a restart changes nothing.
 * @param reserved addresses of other Services, which have them until somebody takes them away
 * @param count how many addresses each gets at most
 */
export function assignments(
  services: readonly BalancedService[],
  reserved: readonly string[],
  gateways: readonly Gateway[],
  count: number,
): Assignment[] {
  const ordered = [...services].sort(byAge);
  const taken = new Set(reserved.flatMap((address) => indexOf([address]) ?? []));
  const indexes = new Map<string, number>();
  for (const { uid, addresses } of ordered) {
    const index = indexOf(addresses);
    // Of two that have one number, which only somebody else can have given them, the older one keeps it.
    if (index === undefined || taken.has(index)) continue;
    taken.add(index);
    indexes.set(uid, index);
  }
  return ordered.map((service) => {
    const index = indexes.get(service.uid) ?? freeIndex(service, taken);
    taken.add(index);
    const addresses = gatewaysFor(service, index, gateways, count).map(({ prefix }) => serviceAddressOf(prefix, index));
    return { service, index, addresses };
  });
}

function byAge(one: BalancedService, other: BalancedService): number {
  return compare(one.created, other.created) || compare(one.uid, other.uid);
}

function compare(one: string | number, other: string | number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The number of the first address that has one, whatever node it is of. */
function indexOf(addresses: readonly string[]): number | undefined {
  for (const address of addresses) {
    const prefix = prefixOf(address);
    const index = prefix === undefined ? undefined : serviceIndexOf(prefix, address);
    if (index !== undefined) return index;
  }
  return undefined;
}

/**
 * It follows from the name: a Service that is made again has the addresses that it had, and none that were another's a moment ago.
 */
function freeIndex({ namespace, name }: BalancedService, taken: ReadonlySet<number>): number {
  let index = hash(`${namespace}/${name}`);
  while (taken.has(index)) index = (index + 1) % 2 ** 32;
  return index;
}

function gatewaysFor(
  service: BalancedService,
  index: number,
  gateways: readonly Gateway[],
  count: number,
): readonly Gateway[] {
  const passesOn = ({ node }: Gateway) => service.passedOnBy?.has(node) ?? true;
  const published = [...new Set(service.addresses)].flatMap(
    (address) => gateways.find(({ prefix }) => serviceAddressOf(prefix, index) === address) ?? [],
  );
  const kept = published.filter((gateway) => gateway.state !== "down" && passesOn(gateway)).slice(0, count);
  if (kept.length === count) return kept;
  const others = gateways.filter((gateway) => !kept.includes(gateway) && passesOn(gateway));
  const ranked = (state: Gateway["state"]) =>
    others
      .filter((gateway) => gateway.state === state)
      .map((gateway) => ({ gateway, rank: hash(`${service.uid} ${gateway.node}`) }))
      .sort((one, other) => compare(one.rank, other.rank))
      .map(({ gateway }) => gateway);
  const chosen = [...kept, ...ranked("up")].slice(0, count);
  if (chosen.length > 0) return chosen;
  // An address that may go again is more than none, and so is one that only seems to be gone.
  const last = ranked("settling").slice(0, count);
  return last.length > 0 ? last : published.slice(0, count);
}

function hash(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE(0);
}

import type { Forwarding, Neighbour, Route } from "../observed/network.ts";
import type { Operation } from "./operation.ts";

/** Two lists compared by what their entries are about. */
interface Comparison<Entry> {
  readonly observed: readonly Entry[];
  readonly desired: readonly Entry[];
  /** Entries with one key replace each other. */
  readonly keyOf: (entry: Entry) => string;
  readonly textOf: (entry: Entry) => string;
}

/** Entries that are missing or different, and those too many. */
function compared<Entry>({ observed, desired, keyOf, textOf }: Comparison<Entry>) {
  const found = new Set(observed.map(textOf));
  const keys = new Set(desired.map(keyOf));
  return {
    replace: desired.filter((entry) => !found.has(textOf(entry))),
    remove: observed.filter((entry) => !keys.has(keyOf(entry))),
  };
}

/** @param owned interfaces on which every route is the agent's */
export function routeOperations(
  observed: readonly Route[],
  desired: readonly Route[],
  owned: readonly (string | undefined)[],
): readonly Operation[] {
  const { replace, remove } = compared({
    observed,
    desired,
    keyOf: ({ destination, metric = 0 }) => `${destination} ${metric}`,
    textOf: ({ destination, device = "", via = "", source = "", metric = 0 }) =>
      [destination, device, via, source, metric].join(" "),
  });
  return [
    ...remove
      .filter(({ device }) => device !== undefined && owned.includes(device))
      .map((route) => ({ type: "delete-route" as const, route })),
    ...replace.map((route) => ({ type: "replace-route" as const, route })),
  ];
}

export function neighbourOperations(
  link: string,
  observed: readonly Neighbour[],
  desired: readonly Neighbour[],
): readonly Operation[] {
  const { replace, remove } = compared({
    observed,
    desired,
    keyOf: ({ address }) => address,
    textOf: ({ address, mac }) => `${address} ${mac}`,
  });
  return [
    ...remove.map((neighbour) => ({ type: "delete-neighbour" as const, link, neighbour })),
    ...replace.map((neighbour) => ({ type: "replace-neighbour" as const, link, neighbour })),
  ];
}

export function forwardingOperations(
  link: string,
  observed: readonly Forwarding[],
  desired: readonly Forwarding[],
): readonly Operation[] {
  const textOf = ({ mac, node }: Forwarding) => `${mac} ${node}`;
  // One address may have been given to several nodes: what is too many goes one by one.
  const { replace, remove } = compared({ observed, desired, keyOf: textOf, textOf });
  return [
    ...remove.map((forwarding) => ({ type: "delete-forwarding" as const, link, forwarding })),
    ...replace.map((forwarding) => ({ type: "replace-forwarding" as const, link, forwarding })),
  ];
}

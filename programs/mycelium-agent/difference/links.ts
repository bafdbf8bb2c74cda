import type { Link } from "../observed/network.ts";
import type { Operation } from "./operation.ts";

/** What makes the agent's interfaces as they have to be. */
export function linkOperations(observed: readonly Link[], desired: readonly Link[]): readonly Operation[] {
  return desired.flatMap((link) => {
    const found = observed.find(({ name }) => name === link.name);
    if (found === undefined) return [...created(link), ...addressOperations([], link)];
    if (!isSame(found, link)) {
      // Pods hang on a bridge; whatever bears its name instead is the business of a person, whom the failure tells.
      if (link.kind === "bridge") return [{ type: "create-link", link }];
      return [{ type: "delete-link", name: link.name }, ...created(link), ...addressOperations([], link)];
    }
    const changes = {
      ...(found.mtu !== link.mtu && { mtu: link.mtu }),
      ...(found.mac !== link.mac && link.mac !== undefined && { mac: link.mac }),
      ...(!found.up && { up: true as const }),
    };
    return [
      ...(Object.keys(changes).length === 0 ? [] : [{ type: "set-link" as const, name: link.name, ...changes }]),
      ...addressOperations(found.addresses, link),
    ];
  });
}

/** Addresses that a link has, and does not keep: of IPv4 it has one, while pods may still use one of IPv6 of a former key. */
export function staleAddresses(found: readonly string[], { addresses }: Pick<Link, "addresses">): readonly string[] {
  return found.filter((address) => address.includes(".") && !addresses.includes(address));
}

function created(link: Link): readonly Operation[] {
  return [
    { type: "create-link", link },
    { type: "set-link", name: link.name, up: true },
  ];
}

function addressOperations(found: readonly string[], link: Link): readonly Operation[] {
  const operation = (type: "add-address" | "delete-address") => (address: string) => ({
    type,
    link: link.name,
    address,
  });
  return [
    ...link.addresses.filter((address) => !found.includes(address)).map(operation("add-address")),
    ...staleAddresses(found, link).map(operation("delete-address")),
  ];
}

function isSame(found: Link, desired: Link): boolean {
  const [a, b] = [found.vxlan, desired.vxlan];
  return (
    found.kind === desired.kind &&
    a?.id === b?.id &&
    a?.local === b?.local &&
    a?.port === b?.port &&
    a?.learning === b?.learning
  );
}

import type { Operation } from "../difference/operation.ts";
import type { Link, Route } from "../observed/network.ts";

/** Operations that `ip` knows. */
export type IpOperation = Exclude<
  Operation,
  { readonly type: "build-table" | "change-elements" | "set-checksum-offload" | "create-symlink" | "write-file" }
>;

/**
 * A line for the batch mode of `ip`, or of `bridge` for what is forwarded.
 * @throws Error for a word that the tool might read as more than one: a bug
 */
export function ipCommand(operation: IpOperation): string {
  const words = wordsOf(operation).map(String);
  const wrong = words.find((word) => !/^[\w.:/-]+$/.test(word));
  if (wrong !== undefined) throw new Error(`bug: ${JSON.stringify(wrong)} is no word of a command`);
  return words.join(" ");
}

function wordsOf(operation: IpOperation): readonly (string | number)[] {
  switch (operation.type) {
    case "create-link":
      return linkWords(operation.link);
    case "set-link": {
      const { name, mtu, mac, up } = operation;
      return [
        ...["link", "set", "dev", name],
        ...(mtu === undefined ? [] : ["mtu", mtu]),
        ...(mac === undefined ? [] : ["address", mac]),
        ...(up === undefined ? [] : ["up"]),
      ];
    }
    case "delete-link":
      return ["link", "delete", "dev", operation.name];
    case "add-address":
      // Nobody else has it: it follows from the key. Until somebody has asked for it, it could not be used.
      return [
        "address",
        "add",
        operation.address,
        "dev",
        operation.link,
        ...(isIPv6(operation.address) ? ["nodad"] : []),
      ];
    case "delete-address":
      return ["address", "delete", operation.address, "dev", operation.link];
    case "replace-route":
      return ["route", "replace", ...routeWords(operation.route)];
    case "delete-route":
      return ["route", "delete", ...routeWords(operation.route)];
    case "replace-neighbour": {
      const { address, mac } = operation.neighbour;
      return ["neighbour", "replace", address, "lladdr", mac, "dev", operation.link, "nud", "permanent"];
    }
    case "delete-neighbour":
      return ["neighbour", "delete", operation.neighbour.address, "dev", operation.link];
    case "replace-forwarding":
    case "delete-forwarding": {
      const { mac, node } = operation.forwarding;
      const verb = operation.type === "replace-forwarding" ? "replace" : "delete";
      return [
        "fdb",
        verb,
        mac,
        "dev",
        operation.link,
        "dst",
        node,
        "self",
        ...(verb === "replace" ? ["permanent"] : []),
      ];
    }
  }
}

function linkWords({ name, mtu, mac, kind = "", vxlan }: Link): readonly (string | number)[] {
  return [
    ...["link", "add", "name", name, "mtu", mtu],
    ...(mac === undefined ? [] : ["address", mac]),
    ...["type", kind],
    ...(vxlan === undefined
      ? []
      : ["id", vxlan.id, "local", vxlan.local, "dstport", vxlan.port, vxlan.learning ? "learning" : "nolearning"]),
  ];
}

function routeWords({ destination, device, via, source, metric }: Route): readonly (string | number)[] {
  return [
    ...(device === undefined ? ["unreachable"] : []),
    destination,
    ...(via === undefined ? [] : ["via", via]),
    ...(device === undefined ? [] : ["dev", device]),
    // The next machine is in no network of the interface.
    ...(via === undefined ? [] : ["onlink"]),
    ...(source === undefined ? [] : ["src", source]),
    ...(metric === undefined ? [] : ["metric", metric]),
  ];
}

function isIPv6(address: string): boolean {
  return address.includes(":");
}

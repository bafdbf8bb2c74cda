import type { NftTable } from "../../../lib/mycelium/nft-table.ts";
import { shapeOf } from "../desired/table-shape.ts";
import type { CountedLink } from "../observed/links.ts";
import type { Link } from "../observed/network.ts";
import type { ObservedHost } from "../observed/observed-host.ts";
import type { Operation } from "./operation.ts";

const nothing = { packets: 0, bytes: 0 };

/** A host on which nothing happened yet. */
export const emptyHost: ObservedHost = {
  links: [],
  checksumOffload: true,
  routes: [],
  neighbours: [],
  forwarding: [],
  tables: new Map(),
  cni: { binaries: "/bin", configurations: "/net.d", installed: [], brought: ["bridge", "portmap"], files: new Map() },
};

/**
 * What the kernel makes of an operation.
 * @throws Error where the kernel would refuse
 */
export function applied(host: ObservedHost, operation: Operation): ObservedHost {
  const link = (name: string) => {
    const found = host.links.find((each) => each.name === name);
    if (found === undefined) throw new Error(`there is no ${name}`);
    return found;
  };
  const changed = (name: string, change: (link: CountedLink) => CountedLink): ObservedHost => ({
    ...host,
    links: host.links.map((each) => (each === link(name) ? change(each) : each)),
  });
  switch (operation.type) {
    case "create-link":
      if (host.links.some(({ name }) => name === operation.link.name)) throw new Error("it exists");
      return {
        ...host,
        links: [...host.links, counted({ ...operation.link, up: false, addresses: [] })],
        ...(operation.link.kind === "vxlan" && { checksumOffload: true }),
      };
    case "set-link": {
      const { type: _, ...changes } = operation;
      return changed(operation.name, (each) => ({ ...each, ...changes }));
    }
    case "set-checksum-offload":
      link(operation.name);
      return { ...host, checksumOffload: operation.on };
    case "delete-link":
      link(operation.name);
      return {
        ...host,
        links: host.links.filter(({ name }) => name !== operation.name),
        routes: host.routes.filter(({ device }) => device !== operation.name),
        neighbours: [],
        forwarding: [],
      };
    case "add-address":
      return changed(operation.link, (each) => ({ ...each, addresses: [...each.addresses, operation.address] }));
    case "delete-address":
      return changed(operation.link, (each) => ({ ...each, addresses: without(each.addresses, operation.address) }));
    case "replace-route":
    case "delete-route": {
      const { route } = operation;
      if (route.device !== undefined) link(route.device);
      const others = host.routes.filter(
        (each) => each.destination !== route.destination || each.metric !== route.metric,
      );
      return { ...host, routes: operation.type === "delete-route" ? others : [...others, route] };
    }
    case "replace-neighbour":
    case "delete-neighbour": {
      link(operation.link);
      const { neighbour } = operation;
      const others = host.neighbours.filter(({ address }) => address !== neighbour.address);
      return { ...host, neighbours: operation.type === "delete-neighbour" ? others : [...others, neighbour] };
    }
    case "replace-forwarding":
    case "delete-forwarding": {
      link(operation.link);
      const { forwarding } = operation;
      const others = host.forwarding.filter(({ mac }) => mac !== forwarding.mac);
      return { ...host, forwarding: operation.type === "delete-forwarding" ? others : [...others, forwarding] };
    }
    case "build-table":
      return { ...host, tables: new Map([...host.tables, [operation.table.name, built(operation.table)]]) };
    case "change-elements": {
      const table = host.tables.get(operation.table);
      if (table === undefined) throw new Error("there is no such table");
      const { add, remove } = operation;
      const kept = [...(table.sets.get(operation.set) ?? [])].filter((element) => !remove.includes(element));
      const sets = new Map([...table.sets, [operation.set, new Set([...kept, ...add])]]);
      return { ...host, tables: new Map([...host.tables, [operation.table, { ...table, sets }]]) };
    }
    case "create-symlink": {
      const installed = [...host.cni.installed, operation.path.slice(host.cni.binaries.length + 1)];
      return { ...host, cni: { ...host.cni, installed } };
    }
    case "write-file":
      return { ...host, cni: { ...host.cni, files: new Map([[operation.path, operation.text]]) } };
  }
}

function counted(link: Link): CountedLink {
  const counters = { mtu: link.mtu, received: nothing, sent: nothing, dropped: { received: 0, sent: 0 } };
  return { ...link, counters };
}

function built(table: NftTable) {
  const counters = new Map(table.counters.map((counter) => [counter, nothing] as const));
  return { shape: shapeOf(table), sets: table.sets, counters };
}

function without(list: readonly string[], one: string): readonly string[] {
  return list.filter((each) => each !== one);
}

import { k3sPlugins } from "../desired/conflist.ts";
import type { DesiredHost } from "../desired/desired-host.ts";
import type { ObservedHost } from "../observed/observed-host.ts";
import { forwardingOperations, neighbourOperations, routeOperations } from "./entries.ts";
import { linkOperations } from "./links.ts";
import type { Operation } from "./operation.ts";
import { tableOperations } from "./tables.ts";

/** The changes that make a host as it has to be, in order: closed before it is open, and pods are told last. None, if it is so. */
export function difference(observed: ObservedHost, desired: DesiredHost): readonly Operation[] {
  const { links, routes, neighbours, forwarding, tables, checksumOffload, cniFile } = desired;
  const vxlan = links.find(({ kind }) => kind === "vxlan")?.name;
  const linkChanges = linkOperations(observed.links, links);
  // What was on an interface goes with it.
  const isGone = linkChanges.some(({ type }) => type === "delete-link");
  const kept = <Entry>(entries: readonly Entry[]) => (isGone ? [] : entries);
  // A new one has it again.
  const offload = observed.checksumOffload === undefined ? undefined : observed.checksumOffload || isGone;
  return [
    ...tables.flatMap((table) => tableOperations(observed.tables.get(table.name), table)),
    ...linkChanges,
    ...(vxlan === undefined || offload === undefined || offload === checksumOffload
      ? []
      : [{ type: "set-checksum-offload" as const, name: vxlan, on: checksumOffload }]),
    ...(vxlan === undefined ? [] : neighbourOperations(vxlan, kept(observed.neighbours), neighbours)),
    ...routeOperations(
      observed.routes.filter(({ device }) => !isGone || device !== vxlan),
      routes,
      links.map(({ name }) => name),
    ),
    ...(vxlan === undefined ? [] : forwardingOperations(vxlan, kept(observed.forwarding), forwarding)),
    ...desired.plugins
      .filter((plugin) => !observed.cni.installed.includes(plugin) && observed.cni.brought.includes(plugin))
      .map((plugin) => ({
        type: "create-symlink" as const,
        path: `${observed.cni.binaries}/${plugin}`,
        target: `${k3sPlugins}/${plugin}`,
      })),
    ...(cniFile === undefined || observed.cni.files.get(cniFile.path) === cniFile.text
      ? []
      : [{ type: "write-file" as const, ...cniFile }]),
  ];
}

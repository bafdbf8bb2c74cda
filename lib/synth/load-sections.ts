import type { RenderedApplication } from "../application/rendered-application.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { formatBytes, formatCores } from "../kubernetes/quantity.ts";
import { isNothing, type Requests, sumOf } from "../kubernetes/requests.ts";
import { markdownTable } from "../markdown-table.ts";
import { type Load, loadOf, places, sumOfLoads } from "./cluster-load.ts";
import { requestsOfK3s } from "./hardware.ts";

/** What applications ask of the nodes of a cluster, and what they may take, as Markdown. */
export function loadSections(
  cluster: Pick<Cluster, "allNodes">,
  applications: readonly Pick<RenderedApplication, "name" | "manifests" | "releases" | "record">[],
): string[] {
  const loads = applications.map((application) => ({ name: application.name, byPlace: loadOf(application) }));
  const at = (place: (typeof places)[number]) => sumOfLoads(loads.flatMap(({ byPlace }) => byPlace.get(place) ?? []));
  return [
    "## Processors and memory",
    "Kubernetes sets aside what is requested. A pod may take more, up to its limit; `no limit` says that one of its containers may take what there is. “Each node” is what one node carries for DaemonSets, unless selectors or taints keep them away; “at times” is what Jobs run with.",
    loadTable([
      ...loads.flatMap(({ name, byPlace }) =>
        [...byPlace].filter(([, load]) => isLoad(load)).map(([place, load]) => [name, place, ...cellsOf(load)]),
      ),
      ...places.filter((place) => isLoad(at(place))).map((place) => ["**together**", place, ...cellsOf(at(place))]),
    ]),
    "## Nodes",
    "Requested on each node before anything that may run anywhere finds its place there.",
    nodeTable(cluster, at("each node").requests),
    floating(cluster, at("each node").requests, sumOfLoads([at("anywhere"), at("at times")]).requests),
  ];
}

function loadTable(rows: readonly (readonly string[])[]): string {
  const header = ["Application", "Where", "CPU requested", "CPU limit", "Memory requested", "Memory limit", "Volumes"];
  return markdownTable(header, rows);
}

/** Also what asks for nothing runs, if its containers have no limits. */
function isLoad({ requests, limits }: Load): boolean {
  return !isNothing(requests) || limits.open.cpu || limits.open.memory;
}

function cellsOf({ requests, limits }: Load): string[] {
  return [
    formatCores(requests.cpu),
    limits.open.cpu ? "no limit" : formatCores(limits.cpu),
    formatBytes(requests.memory),
    limits.open.memory ? "no limit" : formatBytes(limits.memory),
    requests.storage === 0n ? "" : formatBytes(requests.storage),
  ];
}

function nodeTable({ allNodes }: Pick<Cluster, "allNodes">, each: Requests): string {
  const roles = [...new Set(allNodes.map(({ role }) => role))];
  return markdownTable(
    ["Role", "Nodes", "K3s itself", "DaemonSets", "Each of them needs"],
    roles.map((role) => {
      const k3s = requestsOfK3s(role);
      const names = allNodes.filter((node) => node.role === role).map(({ name }) => name);
      return [role, names.join(", "), amounts(k3s), amounts(each), amounts(sumOf([k3s, each]))];
    }),
  );
}

function floating({ allNodes }: Pick<Cluster, "allNodes">, each: Requests, anywhere: Requests): string {
  const fixed = sumOf(allNodes.map(({ role }) => sumOf([requestsOfK3s(role), each])));
  const total = sumOf([fixed, anywhere]);
  return `What may run anywhere, and at times, requests ${amounts(anywhere)} in addition: all nodes together need at least ${amounts(total)}.`;
}

function amounts({ cpu, memory }: Requests): string {
  return `${formatCores(cpu)} CPU, ${formatBytes(memory)}`;
}

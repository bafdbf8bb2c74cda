import type { PortalCluster } from "../../../lib/portal/registry.ts";
import type { Pod } from "../objects/pod.ts";
import type { Service } from "../objects/service.ts";
import { selectedPods } from "./selected-pods.ts";
import type { Tile } from "./tile.ts";
import { toolLinks } from "./tool-links.ts";

/** Where people learn more of a tile. */
export interface TileLink {
  readonly title: string;
  /** Made by `safeUrl`, or a path of Headlamp's. */
  readonly href: string;
}

interface Surroundings {
  /** What Headlamp's addresses of the cluster begin with: `/c/main`. */
  readonly base: string;
  readonly cluster: PortalCluster | undefined;
  readonly services: readonly Service[];
  readonly pods: readonly Pod[];
}

/** Everything beside a tile's own address. Logs are of a pod that is not ready, if there is one. */
export function tileLinks(tile: Tile, { base, cluster, services, pods }: Surroundings): TileLink[] {
  const { argoCd, grafana } = cluster === undefined ? {} : toolLinks(tile, cluster);
  const pod = podBehind(tile, services, pods);
  const logs = pod && `${base}/pods/${encodeURIComponent(pod.namespace)}/${encodeURIComponent(pod.name)}?view=logs`;
  return [
    { title: "Documentation", href: tile.docs },
    { title: "Argo CD", href: argoCd },
    { title: "Grafana", href: grafana },
    { title: "Logs", href: logs },
  ].flatMap(({ title, href }) => (href === undefined ? [] : [{ title, href }]));
}

function podBehind({ backends }: Tile, services: readonly Service[], pods: readonly Pod[]): Pod | undefined {
  const behind = backends.flatMap((backend) => {
    const service = services.find(({ namespace, name }) => namespace === backend.namespace && name === backend.service);
    return service?.selector === undefined ? [] : selectedPods(pods, service.namespace, service.selector);
  });
  return behind.find(({ ready }) => !ready) ?? behind[0];
}

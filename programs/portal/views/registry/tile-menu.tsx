import { useHistory } from "react-router-dom";
import type { PortalCluster } from "../../../../lib/portal/registry.ts";
import type { ActionTarget } from "../../actions/target.ts";
import { applicationName } from "../../registry/application-name.ts";
import type { Tile } from "../../registry/tile.ts";
import { tileLinks } from "../../registry/tile-links.ts";
import { ActionsMenu } from "../actions/actions-menu.tsx";
import { usePortal } from "../portal-context.tsx";

interface TileMenuProps {
  readonly tile: Tile;
  readonly cluster: PortalCluster | undefined;
}

/** What people can do with a tile beside opening it. */
export function TileMenu({ tile, cluster }: TileMenuProps) {
  const { cluster: name, sources } = usePortal();
  const history = useHistory();
  const links = () =>
    tileLinks(tile, {
      // With the path that Headlamp is below.
      base: history.createHref({ pathname: `/c/${encodeURIComponent(name)}` }),
      cluster,
      services: sources.services.state().items,
      pods: sources.pods.state().items,
    });
  return (
    <div className="portal-tile-menu">
      <ActionsMenu of={targetOf(tile, cluster)} label={tile.title} links={links} />
    </div>
  );
}

function targetOf(
  { application, backends: [backend] }: Tile,
  cluster: PortalCluster | undefined,
): ActionTarget | undefined {
  if (application === undefined) return backend && { ...backend, kind: "Service", name: backend.service };
  const { name, namespace = cluster?.argoCd?.namespace } = applicationName(application);
  return namespace === undefined ? undefined : { kind: "Application", namespace, name };
}

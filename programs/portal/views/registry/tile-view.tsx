import { Icon, iconExists } from "@iconify/react";
import { memo } from "react";
import type { PortalCluster } from "../../../../lib/portal/registry.ts";
import type { Availability } from "../../registry/availability.ts";
import { initialsOf } from "../../registry/initials.ts";
import { originOf } from "../../registry/origin.ts";
import type { Tile } from "../../registry/tile.ts";
import { TileMenu } from "./tile-menu.tsx";

interface TileViewProps {
  readonly tile: Tile;
  readonly availability: Availability;
  readonly cluster: PortalCluster | undefined;
}

const tones = { ready: "portal-muted", down: "portal-bad", waiting: "portal-warn", unknown: "portal-muted" };

/** One thing to open: a link while it works, else text that says why not. */
export const TileView = memo(function TileView({ tile, availability, cluster }: TileViewProps) {
  const { title, description, address, owner, application, url } = tile;
  const { status } = availability;
  const origin = originOf(tile);
  const said = status === "ready" ? availability.note : availability.reason;
  return (
    <li className="portal-tile" data-status={status}>
      <TileIcon tile={tile} />
      <div className="portal-tile-text">
        {status === "ready" && url !== undefined ? (
          <a className="portal-tile-title" href={url} rel="noreferrer">
            {title}
          </a>
        ) : (
          <span className="portal-tile-title">{title}</span>
        )}
        <span className="portal-tile-address" title={address}>
          {address}
        </span>
        {said !== undefined && (
          <span className={`portal-tile-reason ${tones[status]}`} title={said}>
            {said}
          </span>
        )}
        {description !== undefined && status === "ready" && (
          <span className="portal-tile-description">{description}</span>
        )}
        <span className="portal-tile-owner">
          {owner !== undefined && <span title="Who looks after it">{owner}</span>}
          {application !== undefined && <span title="Its Argo CD application">{application}</span>}
          {origin !== undefined && <span>{origin}</span>}
        </span>
      </div>
      <TileMenu tile={tile} cluster={cluster} />
    </li>
  );
}, isSame);

function TileIcon({ tile: { icon, title } }: { readonly tile: Tile }) {
  // Any other icon would be fetched from the Internet.
  const isKnown = icon !== undefined && iconExists(icon);
  return (
    <span className="portal-tile-icon" aria-hidden="true">
      {isKnown ? <Icon icon={icon} width={22} height={22} /> : initialsOf(title)}
    </span>
  );
}

function isSame(before: TileViewProps, after: TileViewProps): boolean {
  return (
    before.tile === after.tile &&
    before.cluster === after.cluster &&
    before.availability.status === after.availability.status &&
    textOf(before.availability) === textOf(after.availability)
  );
}

function textOf(availability: Availability): string | undefined {
  return availability.status === "ready" ? availability.note : availability.reason;
}

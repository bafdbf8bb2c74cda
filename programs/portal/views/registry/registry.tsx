import { type CSSProperties, type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from "react";
import { useSource } from "../../cluster/use-source.tsx";
import type { Availability } from "../../registry/availability.ts";
import { clusterOf } from "../../registry/cluster-of.ts";
import { groupTiles } from "../../registry/groups.ts";
import { isArrowKey, neighbour } from "../../registry/neighbour.ts";
import { searchTiles } from "../../registry/search.ts";
import type { Tile } from "../../registry/tile.ts";
import { Notices } from "../notices.tsx";
import { usePortal } from "../portal-context.tsx";
import { NoHits, NoTiles } from "./empty.tsx";
import { Search } from "./search.tsx";
import { TileView } from "./tile-view.tsx";
import { useAvailability } from "./use-availability.tsx";
import { useTiles } from "./use-tiles.tsx";

/** Small groups stand beside each other. */
function widthOf({ length }: readonly Tile[]): CSSProperties & { readonly "--portal-tiles": number } {
  return { "--portal-tiles": length };
}

/** Of a tile that is searched for while it goes. */
const notYet: Availability = { status: "waiting", reason: "it changes at the moment" };

/** Everything that people may open, by group. */
export function Registry() {
  const { sources } = usePortal();
  const { tiles, isComplete } = useTiles();
  const asked = useMemo(
    () => [
      sources.ingresses,
      sources.httpRoutes,
      sources.ingressRoutes,
      sources.services,
      sources.registries,
      sources.endpointSlices,
    ],
    [sources],
  );
  const availabilities = useAvailability(tiles);
  const cluster = clusterOf(useSource(sources.registries).items);
  const [text, setText] = useState("");
  const wanted = useDeferredValue(text);
  const hits = useMemo(() => searchTiles(tiles, wanted), [tiles, wanted]);
  const groups = useMemo(() => groupTiles(hits), [hits]);
  const list = useRef<HTMLDivElement>(null);

  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>("a.portal-tile-title") ?? [])];
  const moveOn = (event: KeyboardEvent<HTMLElement>) => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (!isArrowKey(key) || altKey || ctrlKey || metaKey || shiftKey) return;
    const all = links();
    const corners = all.map((link) => link.closest("li")?.getBoundingClientRect() ?? { left: 0, top: 0 });
    const next = neighbour(corners, target instanceof HTMLAnchorElement ? all.indexOf(target) : -1, key);
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };

  return (
    <section className="portal-section" aria-labelledby="portal-registry">
      <div className="portal-toolbar">
        <h2 id="portal-registry" className="portal-heading">
          Applications
          <span className="portal-count">{wanted === "" ? tiles.length : `${hits.length} of ${tiles.length}`}</span>
        </h2>
        <Search
          text={text}
          change={setText}
          openFirst={() => links()[0]?.click()}
          enterList={() => links()[0]?.focus()}
        />
      </div>
      <Notices of={asked} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links in it have the focus; arrow keys are a shorter way between them */}
      <div ref={list} className="portal-groups" onKeyDown={moveOn}>
        {groups.map(({ title, tiles: members }) => (
          <section key={title} className="portal-group" aria-label={title} style={widthOf(members)}>
            <h3>{title}</h3>
            <ul className="portal-tiles">
              {members.map((tile) => (
                <TileView
                  key={tile.id}
                  tile={tile}
                  availability={availabilities.get(tile) ?? notYet}
                  cluster={cluster}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {hits.length === 0 && tiles.length > 0 && <NoHits text={wanted} clear={() => setText("")} />}
      {tiles.length === 0 && <NoTiles isComplete={isComplete} />}
    </section>
  );
}

import { type CSSProperties, useDeferredValue, useMemo, useRef, useState } from "react";
import { useSource } from "../../cluster/use-source.tsx";
import type { Availability } from "../../registry/availability.ts";
import { clusterOf } from "../../registry/cluster-of.ts";
import { groupTiles } from "../../registry/groups.ts";
import { searchTiles } from "../../registry/search.ts";
import type { Tile } from "../../registry/tile.ts";
import { Notices } from "../notices.tsx";
import { usePortal } from "../portal-context.tsx";
import { NoHits, NoTiles } from "./empty.tsx";
import { Search } from "./search.tsx";
import { TileView } from "./tile-view.tsx";
import { tileLinksIn, useArrowKeys } from "./use-arrow-keys.tsx";
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
      sources.workloads,
    ],
    [sources],
  );
  const availabilities = useAvailability(tiles);
  const cluster = clusterOf(useSource(sources.registries).items);
  const [text, setText] = useState("");
  // What is drawn may come after what is typed.
  const drawn = useDeferredValue(text);
  const isSearching = drawn.trim() !== "";
  const hits = useMemo(() => searchTiles(tiles, drawn), [tiles, drawn]);
  const groups = useMemo(() => groupTiles(hits), [hits]);
  const list = useRef<HTMLDivElement>(null);

  const openFirst = () => {
    const first = searchTiles(tiles, text).find((tile) => availabilities.get(tile)?.status === "ready" && tile.url);
    if (text.trim() !== "" && first?.url !== undefined) window.location.assign(first.url);
  };

  return (
    <section className="portal-section" aria-labelledby="portal-registry">
      <div className="portal-toolbar">
        <h2 id="portal-registry" className="portal-heading">
          Applications
          <span className="portal-count" aria-live={isSearching ? "polite" : "off"}>
            {isSearching ? `${hits.length} of ${tiles.length}` : tiles.length || ""}
          </span>
        </h2>
        <Search
          text={text}
          change={setText}
          openFirst={openFirst}
          enterList={() => tileLinksIn(list.current)[0]?.focus()}
        />
      </div>
      <Notices of={asked} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links in it have the focus; arrow keys are a shorter way between them */}
      <div ref={list} className="portal-groups" onKeyDown={useArrowKeys(list)}>
        {groups.map(({ title, tiles: members }) => (
          <div key={title} className="portal-group" style={widthOf(members)}>
            <h3>{title}</h3>
            <ul className="portal-tiles" aria-label={title}>
              {members.map((tile) => (
                <TileView
                  key={tile.id}
                  tile={tile}
                  availability={availabilities.get(tile) ?? notYet}
                  cluster={cluster}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
      {hits.length === 0 && tiles.length > 0 && <NoHits text={drawn} clear={() => setText("")} />}
      {tiles.length === 0 && <NoTiles isComplete={isComplete} />}
    </section>
  );
}

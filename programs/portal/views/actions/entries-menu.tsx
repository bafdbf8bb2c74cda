import { Menu, MenuItem } from "@mui/material";
import { useEffect, useState } from "react";
import { useHistory } from "react-router-dom";
import type { Action } from "../../actions/action.ts";
import { type MenuEntry, menuOf } from "../../actions/menu.ts";
import type { ActionTarget } from "../../actions/target.ts";
import { objectPath } from "../../health/object-path.ts";
import { usePortal } from "../portal-context.tsx";

/** A page that belongs to an object. */
export interface MenuLink {
  readonly title: string;
  /** Made safe. */
  readonly href: string;
}

interface EntriesMenuProps {
  readonly anchor: HTMLElement | null;
  /** @default - there are only links */
  readonly target: ActionTarget | undefined;
  readonly links: readonly MenuLink[];
  readonly choose: (action: Action) => void;
  readonly close: () => void;
}

/** Pages of an object, and below what may be done with it, which is asked for now. */
export function EntriesMenu({ anchor, target, links, choose, close }: EntriesMenuProps) {
  const { cluster, reviews, sources } = usePortal();
  const history = useHistory();
  const [entries, setEntries] = useState<readonly MenuEntry[] | undefined>(target === undefined ? [] : undefined);
  useEffect(() => {
    if (target === undefined) return;
    const facts = {
      nodes: sources.nodes.state().items,
      pods: sources.pods.state().items,
      services: sources.services.state().items,
      workloads: sources.workloads.state().items,
    };
    menuOf(target, facts, reviews).then(setEntries);
  }, []);
  const take = (entry: MenuEntry) => {
    if (!("view" in entry)) return choose(entry);
    close();
    history.push(`/c/${encodeURIComponent(cluster)}/${objectPath(entry.target)}?view=${entry.view}`);
  };
  return (
    <Menu open anchorEl={anchor} onClose={close}>
      {links.map(({ title, href }) => (
        <MenuItem key={href} component="a" href={href} target="_blank" rel="noreferrer" onClick={close}>
          {title}
        </MenuItem>
      ))}
      {entries?.map((entry) => (
        <MenuItem key={`${entry.title} ${objectPath(entry.target)}`} onClick={() => take(entry)}>
          {entry.title}
          {entry.target.kind !== target?.kind && ` ${entry.target.name}`}
          {"asks" in entry && entry.asks && "…"}
        </MenuItem>
      ))}
      {entries === undefined && <MenuItem disabled>Asking what you may do…</MenuItem>}
      {entries?.length === 0 && links.length === 0 && <MenuItem disabled>Nothing that you may do</MenuItem>}
    </Menu>
  );
}

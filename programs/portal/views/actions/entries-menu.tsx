import { Menu, MenuItem } from "@mui/material";
import { useEffect, useState } from "react";
import { useHistory } from "react-router-dom";
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
  readonly anchor: HTMLElement;
  /** @default - there are only links */
  readonly target: ActionTarget | undefined;
  readonly links: readonly MenuLink[];
  readonly choose: (entry: MenuEntry) => void;
  readonly close: () => void;
}

/** Pages of an object, and below what may be done with it, which is asked for now. */
export function EntriesMenu({ anchor, target, links, choose, close }: EntriesMenuProps) {
  const entries = useEntries(target);
  const { cluster } = usePortal();
  const history = useHistory();
  const take = (entry: MenuEntry) => {
    if (entry.does !== "view") return choose(entry);
    close();
    history.push(`/c/${encodeURIComponent(cluster)}/${objectPath(entry.target)}?view=${entry.view}`);
  };
  return (
    <Menu open anchorEl={anchor} onClose={close} MenuListProps={{ dense: true }}>
      {links.map(({ title, href }) => (
        <MenuItem key={href} component="a" href={href} onClick={close} {...(/^https?:/.test(href) && elsewhere)}>
          {title}
        </MenuItem>
      ))}
      {entries?.map((entry, index) => (
        <MenuItem
          key={entry.id}
          divider={false}
          onClick={() => take(entry)}
          className={index === 0 && links.length > 0 ? "portal-a-first" : undefined}
        >
          {entry.title}
          {asks(entry) && "…"}
        </MenuItem>
      ))}
      {entries === undefined && <MenuItem disabled>Asking what you may do…</MenuItem>}
      {entries?.length === 0 && links.length === 0 && <MenuItem disabled>Nothing that you may do</MenuItem>}
    </Menu>
  );
}

const elsewhere = { target: "_blank", rel: "noopener noreferrer" };

/** Whether people are asked something before it is done. */
function asks(entry: MenuEntry): boolean {
  return entry.does === "scale" || entry.does === "drain" || (entry.does === "action" && entry.action.confirm);
}

/** @returns undefined until it is known */
function useEntries(target: ActionTarget | undefined): readonly MenuEntry[] | undefined {
  const { api, reviews } = usePortal();
  const [entries, setEntries] = useState<readonly MenuEntry[] | undefined>(target === undefined ? [] : undefined);
  useEffect(() => {
    let isOpen = true;
    if (target !== undefined) menuOf(target, api, reviews).then((found) => isOpen && setEntries(found));
    return () => {
      isOpen = false;
    };
  }, []);
  return entries;
}

import { useRef, useState } from "react";
import type { Action } from "../../actions/action.ts";
import type { ActionTarget } from "../../actions/target.ts";
import { ActionDialog } from "./action-dialog.tsx";
import { EntriesMenu, type MenuLink } from "./entries-menu.tsx";

interface ActionsMenuProps {
  /** What is done something with. @default - there are only links */
  readonly of?: ActionTarget;
  /** What "Actions for" is followed by. */
  readonly label: string;
  /** Asked for when the menu opens. @default - none */
  readonly links?: () => readonly MenuLink[];
}

/** A button whose menu has what whoever signed in may do with an object. */
export function ActionsMenu({ of, label, links }: ActionsMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<"menu" | Action>();
  const close = () => {
    setOpen(undefined);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="portal-a-button"
        aria-label={`Actions for ${label}`}
        aria-haspopup="menu"
        aria-expanded={open === "menu"}
        onClick={() => setOpen("menu")}
      >
        ⋮
      </button>
      {open === "menu" && (
        <EntriesMenu anchor={button.current} target={of} links={links?.() ?? []} choose={setOpen} close={close} />
      )}
      {typeof open === "object" && <ActionDialog action={open} close={close} />}
    </>
  );
}

import { useRef, useState } from "react";
import type { MenuEntry } from "../../actions/menu.ts";
import { type ActionTarget, isActionTarget } from "../../actions/target.ts";
import { AskDialog } from "./ask-dialog.tsx";
import { DrainDialog } from "./drain-dialog.tsx";
import { EntriesMenu, type MenuLink } from "./entries-menu.tsx";
import { Outcome } from "./outcome.tsx";
import { ScaleDialog } from "./scale-dialog.tsx";

interface ActionsMenuProps {
  /** What is done something with; kinds without actions have none. @default - there are only links */
  readonly of?: ActionTarget;
  /** What "Actions for" is followed by. */
  readonly label: string;
  /** Asked for when the menu opens. @default - none */
  readonly links?: () => readonly MenuLink[];
}

/** What is open of a menu: itself, what one of its entries asks, or what came of it. */
type Step =
  | { readonly is: "menu" }
  | { readonly is: "entry"; readonly entry: MenuEntry }
  | { readonly is: "done"; readonly message: string };

/** A button whose menu has what whoever signed in may do with an object. */
export function ActionsMenu({ of, label, links }: ActionsMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [step, setStep] = useState<Step>();
  const target = of !== undefined && isActionTarget(of) ? of : undefined;
  if (target === undefined && links === undefined) return null;
  const close = () => {
    setStep(undefined);
    button.current?.focus();
  };
  const done = (message: string) => {
    setStep({ is: "done", message });
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
        aria-expanded={step?.is === "menu"}
        onClick={() => setStep({ is: "menu" })}
      >
        ⋮
      </button>
      {step?.is === "menu" && button.current !== null && (
        <EntriesMenu
          anchor={button.current}
          target={target}
          links={links?.() ?? []}
          choose={(entry) => setStep({ is: "entry", entry })}
          close={close}
        />
      )}
      {step?.is === "entry" && <Entry entry={step.entry} close={close} done={done} />}
      {step?.is === "done" && <Outcome message={step.message} close={() => setStep(undefined)} />}
    </>
  );
}

interface EntryProps {
  readonly entry: MenuEntry;
  readonly close: () => void;
  readonly done: (message: string) => void;
}

function Entry({ entry, ...rest }: EntryProps) {
  const props = { ...rest, target: entry.target };
  switch (entry.does) {
    case "action":
      return <AskDialog action={entry.action} {...props} />;
    case "scale":
      return <ScaleDialog {...props} />;
    case "drain":
      return <DrainDialog {...props} />;
    case "view":
      return null;
  }
}

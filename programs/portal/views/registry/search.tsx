import { type KeyboardEvent, useEffect, useRef } from "react";

interface SearchProps {
  readonly text: string;
  readonly change: (text: string) => void;
  /** Opens the first thing that is found. */
  readonly openFirst: () => void;
  /** Goes from here to what is found. */
  readonly enterList: () => void;
}

/** Where people type what they look for. */
export function Search({ text, change, openFirst, enterList }: SearchProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      // Elsewhere this key is for Headlamp's own search.
      event.preventDefault();
      event.stopPropagation();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener("keydown", focus, { capture: true });
    return () => window.removeEventListener("keydown", focus, { capture: true });
  }, []);
  const handle = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") openFirst();
    else if (event.key === "ArrowDown") enterList();
    else if (event.key === "Escape" && text !== "") change("");
    else if (event.key === "Escape") input.current?.blur();
    else return;
    event.preventDefault();
  };
  return (
    <div className="portal-search">
      <input
        ref={input}
        type="search"
        aria-label="Search applications"
        aria-keyshortcuts="/"
        placeholder="Search applications"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={handle}
      />
      <span className="portal-key" aria-hidden="true">
        {text === "" ? "/" : "esc"}
      </span>
    </div>
  );
}

/** Whether keys belong to where somebody types, or to a dialog. */
function isBusy(target: EventTarget | null): boolean {
  const isTyping =
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  return isTyping || document.querySelector("[role=dialog]") !== null;
}

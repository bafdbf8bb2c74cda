import { type KeyboardEvent, type RefObject, useCallback } from "react";
import { isArrowKey, neighbour } from "../../registry/neighbour.ts";

/** The links of tiles in an element, in their order. */
export function tileLinksIn(element: HTMLElement | null): HTMLAnchorElement[] {
  return [...(element?.querySelectorAll<HTMLAnchorElement>("a.portal-tile-title") ?? [])];
}

/** Lets arrow keys lead from one tile to another, beside the tab key. @returns what handles keys of the element */
export function useArrowKeys(element: RefObject<HTMLElement>): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback(
    (event) => {
      const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
      if (!isArrowKey(key) || altKey || ctrlKey || metaKey || shiftKey) return;
      const links = tileLinksIn(element.current);
      const corners = links.map((link) => (link.closest("li") ?? link).getBoundingClientRect());
      const next = neighbour(corners, target instanceof HTMLAnchorElement ? links.indexOf(target) : -1, key);
      if (next === undefined) return;
      event.preventDefault();
      links[next]?.focus();
    },
    [element],
  );
}

import type { Concern } from "../../health/health.ts";

/** What screen readers say instead of a sign. */
const words: Readonly<Record<Concern, string>> = { act: "needs attention", look: "worth a look", fine: "well" };

/** Shapes that differ without colour: a full octagon, an empty triangle, a check. */
const shapes: Readonly<Record<Concern, string>> = {
  act: "M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5zM8 4.5v4M8 11v.1",
  look: "M8 2l6.5 11.5h-13zM8 6.5v3M8 11.5v.1",
  fine: "M3 8.5L6 12l7-7.5",
};

/** How much something wants somebody, as a sign. */
export function Sign({ of: concern }: { readonly of: Concern }) {
  return (
    <span className="portal-h-sign" data-concern={concern}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={shapes[concern]} />
      </svg>
      <span className="portal-h-hidden">{words[concern]}: </span>
    </span>
  );
}

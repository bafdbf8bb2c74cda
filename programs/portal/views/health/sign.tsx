import type { Concern } from "../../health/concern.ts";

/** What screen readers say instead of a sign. */
const words: Readonly<Record<Concern, string>> = { act: "needs attention", look: "worth a look", fine: "well" };

const classes: Readonly<Record<Concern, string>> = { act: "portal-bad", look: "portal-warn", fine: "portal-ok" };

/** Shapes that differ without colour: a full octagon, an empty triangle, a check. */
const shapes: Readonly<Record<Concern, string>> = {
  act: "M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2zM8 4.5v4.2M8 11.4v.1",
  look: "M8 2.2 14.6 13.6H1.4zM8 6.4v3.4M8 11.7v.1",
  fine: "M2.8 8.6l3.4 3.4 7-7.6",
};

/** How much something wants somebody, as a sign. */
export function Sign({ of: concern }: { readonly of: Concern }) {
  return (
    <span className={`portal-h-sign ${classes[concern]}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={shapes[concern]} />
      </svg>
      <span className="portal-h-hidden">{words[concern]}: </span>
    </span>
  );
}

import { portalAnnotations } from "../../../../lib/portal/annotations.ts";

interface NoHitsProps {
  readonly text: string;
  readonly clear: () => void;
}

/** Stands where nothing was found. */
export function NoHits({ text, clear }: NoHitsProps) {
  return (
    <p className="portal-empty" role="status">
      <span>
        Nothing here matches “{text.trim()}”.{" "}
        <button type="button" className="portal-plain" onClick={clear}>
          Show all
        </button>
      </span>
    </p>
  );
}

/** Stands where there is nothing to open, or not yet. */
export function NoTiles({ isComplete }: { readonly isComplete: boolean }) {
  if (!isComplete) return <p className="portal-quiet">Looking for what can be opened…</p>;
  return (
    <div className="portal-empty">
      <p>Nothing can be opened yet, as far as you may see.</p>
      <p className="portal-quiet">
        Every route of an application is shown by itself. An Ingress, HTTPRoute, IngressRoute or Service that was made
        otherwise is named by its annotation <code>{portalAnnotations.title}</code>; what is outside of the cluster
        stands in <code>dashboard.links</code> of the cluster's file.
      </p>
    </div>
  );
}

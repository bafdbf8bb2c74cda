import { percent } from "../../words/percent.ts";

interface BarProps {
  /** Share that is in use. @default - nobody measures it */
  readonly used?: number;
  /** Share that is promised. @default - unknown, or nothing is */
  readonly requested?: number;
  /** Shares from which on it is marked. */
  readonly marks: { readonly look: number; readonly act: number };
  /** What is had in all: "8 cores". */
  readonly of: string;
}

/** How much of something is taken: in words, with a bar for the eye. */
export function Bar({ used, requested, marks, of }: BarProps) {
  const level = used === undefined || used < marks.look ? "fine" : used < marks.act ? "look" : "act";
  const words = [
    used === undefined ? undefined : `${percent(used)} used`,
    requested === undefined ? undefined : `${percent(requested)} requested`,
  ].filter((word) => word !== undefined);
  return (
    <span className="portal-h-usage">
      <span className="portal-h-bar" aria-hidden="true">
        {requested !== undefined && <span className="portal-h-requested" style={{ width: widthOf(requested) }} />}
        {used !== undefined && <span className="portal-h-used" data-level={level} style={{ width: widthOf(used) }} />}
      </span>
      <span>
        {words.join(", ")}
        <span className="portal-muted">
          {words.length > 0 && " of "}
          {of}
        </span>
      </span>
    </span>
  );
}

function widthOf(share: number): string {
  return `${Math.min(Math.max(share, 0), 1) * 100}%`;
}

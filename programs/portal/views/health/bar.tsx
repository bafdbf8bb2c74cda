import { percent } from "../../words/percent.ts";

interface BarProps {
  /** Share that is in use. @default - nobody measures it */
  readonly used?: number;
  /** Share that is promised. @default - unknown, or nothing is */
  readonly requested?: number;
  /** What is had in all: "8 cores". */
  readonly of: string;
}

/** How much of something is taken: in words, with a bar for the eye. */
export function Bar({ used, requested, of }: BarProps) {
  const words = [
    ...(used === undefined ? [] : [`${percent(used)} used`]),
    ...(requested === undefined ? [] : [`${percent(requested)} requested`]),
  ].join(", ");
  return (
    <span className="portal-h-usage">
      <span className="portal-h-bar" aria-hidden="true">
        <span style={{ width: widthOf(requested) }} />
        <span style={{ width: widthOf(used) }} data-level={levelOf(used)} />
      </span>
      <span>
        {words}{" "}
        <span className="portal-muted">
          {words && "of "}
          {of}
        </span>
      </span>
    </span>
  );
}

/** Colours only: what is unwell is told in words beside. */
function levelOf(used = 0): string {
  return used < 0.8 ? "fine" : used < 0.9 ? "look" : "act";
}

function widthOf(share = 0): string {
  return `${Math.min(share, 1) * 100}%`;
}

import { fullness, type Load } from "../../health/load.ts";
import { percent } from "../../words/percent.ts";

interface BarProps {
  /** @default - unknown */
  readonly of: Load | undefined;
  /** An amount as people say it. */
  readonly unit: (amount: number) => string;
}

/** How much of something is taken: in words, with a bar for the eye. */
export function Bar({ of: load, unit }: BarProps) {
  if (!load?.total) return null;
  const used = (load.used ?? 0) / load.total;
  const requested = (load.requested ?? 0) / load.total;
  const words = [
    ...(load.used === undefined ? [] : [`${percent(used)} used`]),
    ...(load.requested === undefined ? [] : [`${percent(requested)} requested`]),
  ];
  return (
    <span className="portal-h-load">
      <span className="portal-h-bar" data-concern={fullness(used)} aria-hidden="true">
        <span style={{ width: `${requested * 100}%` }} />
        <span style={{ width: `${used * 100}%` }} />
      </span>
      {words.join(", ")} <span className="portal-muted">of {unit(load.total)}</span>
    </span>
  );
}

import type { ReactNode } from "react";

interface TickProps {
  readonly isTicked: boolean;
  readonly change: (isTicked: boolean) => void;
  /** What people agree to. */
  readonly children: ReactNode;
}

/** Something that people agree to before it can be done. */
export function Tick({ isTicked, change, children }: TickProps) {
  return (
    <label className="portal-a-tick">
      <input type="checkbox" checked={isTicked} onChange={(event) => change(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}

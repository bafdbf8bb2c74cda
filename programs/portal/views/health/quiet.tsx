import type { ReactNode } from "react";
import { Sign } from "./sign.tsx";

/** The one line of what is well. */
export function Quiet({ children }: { readonly children: ReactNode }) {
  return (
    <p className="portal-quiet portal-h-line">
      <Sign of="fine" />
      <span>{children}</span>
    </p>
  );
}

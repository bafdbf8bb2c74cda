import { useTheme } from "@mui/material";
import type { ReactNode } from "react";
import actionsStyle from "./actions/style.css";
import healthStyle from "./health/style.css";
import style from "./style.css";
import { variablesOf } from "./variables.tsx";

interface PortalRootProps {
  readonly className?: string;
  readonly children: ReactNode;
}

/** What everything of ours is in: it brings the style, with the colours of Headlamp's theme. */
export function PortalRoot({ className, children }: PortalRootProps) {
  return (
    <div className={className === undefined ? "portal" : `portal ${className}`} style={variablesOf(useTheme())}>
      <style>{`${style}${healthStyle}${actionsStyle}`}</style>
      {children}
    </div>
  );
}

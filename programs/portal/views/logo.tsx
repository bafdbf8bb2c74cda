import type { AppLogoProps } from "@kinvolk/headlamp-plugin/lib";
import type { PortalSettings } from "../../../lib/portal/settings.ts";

/** Makes the component that stands for the name of the whole: the logo with the title beside it, where there is room. */
export function logoOf({ logo, title }: PortalSettings) {
  // Drawn as a picture, it can neither run nor fetch anything, whatever is in it.
  const source = logo === undefined ? undefined : `data:image/svg+xml,${encodeURIComponent(logo)}`;
  return function Logo({ logoType, className }: AppLogoProps) {
    const isSmall = logoType === "small" && source !== undefined;
    return (
      <span className={className} style={{ display: "inline-flex", alignItems: "center", gap: 10, minWidth: 0 }}>
        {source !== undefined && <img src={source} alt={isSmall ? title : ""} style={{ height: 32, maxWidth: 160 }} />}
        {!isSmall && (
          <span
            style={{
              fontSize: 18,
              fontWeight: 600,
              letterSpacing: "-0.01em",
              textTransform: "none",
              whiteSpace: "nowrap",
              overflow: "hidden",
              textOverflow: "ellipsis",
            }}
          >
            {title}
          </span>
        )}
      </span>
    );
  };
}

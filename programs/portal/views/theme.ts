import type { PortalColours, PortalSettings } from "../../../lib/portal/settings.ts";
import { portalThemes } from "../../../lib/portal/themes.ts";
import { inkOn, legible, mix } from "./colour.ts";

/** Both themes, as Headlamp takes them. It shows them where its server was told their names. */
export function themesOf({ colours }: PortalSettings) {
  return [themeOf("light", colours.light), themeOf("dark", colours.dark)];
}

function themeOf(base: keyof typeof portalThemes, { primary, navigation, background }: PortalColours) {
  const ink = base === "light" ? "#000000" : "#ffffff";
  const text = mix(ink, background, 0.12);
  const onNavigation = mix(inkOn(navigation), navigation, 0.1);
  return {
    name: portalThemes[base],
    base,
    primary,
    // Headlamp writes black on it, in dark themes too.
    secondary: mix("#ffffff", primary, 0.15),
    text: { primary: text },
    link: { color: legible(primary, background, ink) },
    background: {
      default: background,
      surface: mix(background, "#ffffff", base === "light" ? 0.7 : 0.05),
      muted: mix(background, ink, 0.04),
    },
    sidebar: {
      background: navigation,
      color: onNavigation,
      selectedBackground: mix(navigation, inkOn(navigation), 0.16),
      // Of items below another one, which have no ground of their own.
      selectedColor: legible(primary, navigation, inkOn(navigation)),
      actionBackground: mix(navigation, inkOn(navigation), 0.16),
    },
    // Not the colour of the bar at the side: Headlamp writes on it, on small screens, as on the page.
    navbar: { background, color: text },
    radius: 6,
    buttonTextTransform: "none" as const,
  };
}

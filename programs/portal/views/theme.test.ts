import { describe, expect, it } from "vitest";
import { contrast } from "../../../lib/portal/contrast.ts";
import type { PortalColours, PortalSettings } from "../../../lib/portal/settings.ts";
import { themesOf } from "./theme.ts";

const light = { primary: "#0b5cad", navigation: "#1f2a37", background: "#ffffff" };
const dark = { primary: "#6cb6ff", navigation: "#10161d", background: "#161b22" };

function themes(colours: { light: PortalColours; dark: PortalColours }) {
  const settings: PortalSettings = {
    cluster: "main",
    title: "Homelab",
    colours,
    support: [],
    signIn: { type: "oidc" },
    metrics: [],
    discovery: { enabled: true, namespaces: [] },
  };
  return themesOf(settings);
}

describe("themes", () => {
  it("has one for light and one for dark, with the colours that were asked for", () => {
    expect(
      themes({ light, dark }).map(({ name, base, primary, background, sidebar }) => ({
        name,
        base,
        primary,
        page: background.default,
        navigation: sidebar.background,
      })),
    ).toEqual([
      { name: "portal-light", base: "light", primary: "#0b5cad", page: "#ffffff", navigation: "#1f2a37" },
      { name: "portal-dark", base: "dark", primary: "#6cb6ff", page: "#161b22", navigation: "#10161d" },
    ]);
  });

  it.each([
    ["as they are by default", light, dark],
    ["with bright bars at the side", { ...light, navigation: "#ffd400" }, { ...dark, navigation: "#3ddc97" }],
    [
      "with bars in the colour of links",
      { ...light, navigation: light.primary },
      { ...dark, navigation: dark.primary },
    ],
    [
      "with grounds in the middle",
      { ...light, background: "#c8c8c8", primary: "#003a75" },
      { ...dark, background: "#3d3d3d" },
    ],
  ])("can be read %s", (_, ofLight, ofDark) => {
    const pairs = themes({ light: ofLight, dark: ofDark }).flatMap(
      ({ name, text, link, background, sidebar, navbar }) => [
        { what: `${name}: text`, ratio: contrast(text.primary, background.default) },
        { what: `${name}: text on surfaces`, ratio: contrast(text.primary, background.surface) },
        { what: `${name}: links`, ratio: contrast(link.color, background.default) },
        { what: `${name}: bar at the side`, ratio: contrast(sidebar.color, sidebar.background) },
        { what: `${name}: selected at the side`, ratio: contrast(sidebar.selectedColor, sidebar.background) },
        { what: `${name}: bar on top`, ratio: contrast(navbar.color, navbar.background) },
      ],
    );
    expect(pairs.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
  });
});

import * as z from "zod";
import { checkedText } from "../../checked-text.ts";
import { contrast } from "../../portal/contrast.ts";

const colour = checkedText(
  (value) => /^#[0-9a-f]{6}$/.test(value),
  "is not a colour",
  'write red, green and blue in hexadecimal digits, like "#0b5cad"',
);

/** Contrast that text needs, and links in it. */
const readable = { text: 7, links: 4.5 };

function coloursOf(text: string, primary: string, navigation: string, background: string) {
  return z
    .strictObject({
      primary: colour.default(primary).describe("Buttons, links, and what is selected."),
      navigation: colour.default(navigation).describe("The bar at the side."),
      background: colour.default(background).describe("The page."),
    })
    .check(({ value, issues }) => {
      const refuse = (field: "primary" | "background", other: string, needed: number) => {
        const ratio = contrast(value[field], other);
        if (ratio >= needed) return;
        const message = `has a contrast of ${ratio.toFixed(1)} to ${other}`;
        const params = { fix: `choose a colour with ${needed} or more, so that people can read` };
        issues.push({ code: "custom", input: value[field], path: [field], message, params });
      };
      refuse("background", text, readable.text);
      refuse("primary", value.background, readable.links);
    })
    .prefault({});
}

/** Colours of the pages, and who chooses between light and dark. */
export const theme = z
  .strictObject({
    mode: z
      .enum(["free", "light", "dark"])
      .default("free")
      .describe("Whether people choose, or all see the light or the dark one."),
    light: coloursOf("#000000", "#0b5cad", "#1f2a37", "#ffffff").describe("Colours of the light one."),
    dark: coloursOf("#ffffff", "#6cb6ff", "#10161d", "#161b22").describe("Colours of the dark one."),
  })
  .prefault({})
  .describe("Colours.");

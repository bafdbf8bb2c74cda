import { getContrastRatio, type Theme } from "@mui/material";
import type { CSSProperties } from "react";

/** Colours of words and signs that say how something is; on grounds of all of Headlamp's themes they can be read. */
const tones = {
  light: { "--portal-ok": "#1a6b36", "--portal-warn": "#8a5000", "--portal-bad": "#b3261e" },
  dark: { "--portal-ok": "#6fdb8b", "--portal-warn": "#f0bf62", "--portal-bad": "#ffa198" },
};

/** Our CSS variables, by a theme of Headlamp's. */
export function variablesOf({ palette }: Theme): CSSProperties & Readonly<Record<`--portal-${string}`, string>> {
  const { primary, text, background, mode } = palette;
  const isLegible = [background.default, background.paper].every(
    (ground) => getContrastRatio(primary.main, ground) >= 4.5,
  );
  return {
    "--portal-text": text.primary,
    "--portal-ground": background.default,
    "--portal-paper": background.paper,
    "--portal-accent": isLegible ? primary.main : text.primary,
    ...tones[mode],
  };
}

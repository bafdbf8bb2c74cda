import { contrast } from "../../../lib/portal/contrast.ts";

/** A mixture of two colours, each as `#rrggbb`. @param share of the second, from 0 to 1 */
export function mix(first: string, second: string, share: number): string {
  const [from, to] = [channelsOf(first), channelsOf(second)];
  return `#${from
    .map((value, index) => Math.round(value + ((to[index] ?? 0) - value) * share))
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")}`;
}

/** The colour as near to the wished one as text on a ground may have, all as `#rrggbb`. @param limit what it goes to: black or white */
export function legible(wished: string, ground: string, limit: string): string {
  const shares = Array.from({ length: 11 }, (_, index) => index / 10);
  return shares.map((share) => mix(wished, limit, share)).find((colour) => contrast(colour, ground) >= 4.5) ?? limit;
}

/** Black or white, whichever can be read better on a ground. */
export function inkOn(ground: string): string {
  return contrast("#000000", ground) >= contrast("#ffffff", ground) ? "#000000" : "#ffffff";
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

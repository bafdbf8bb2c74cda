import { counted } from "../words/counted.ts";
import { byConcern, type Concern, type Health, worst } from "./health.ts";

/** What is known of one part of the cluster. */
export interface KnownPart {
  /** What one of its members is called. */
  readonly noun: string;
  readonly items: readonly Health[];
}

/** The whole cluster in one line. */
export interface Summary {
  readonly concern: Concern;
  readonly headline: string;
  /** Worst first; without those that have no members. */
  readonly parts: readonly { readonly noun: string; readonly concern: Concern; readonly text: string }[];
}

/**
 * The health of all that is known.
 * @param unseen what cannot be seen, as people call it
 */
export function summaryOf(known: readonly KnownPart[], unseen: readonly string[]): Summary {
  const parts = known
    .filter(({ items }) => items.length > 0)
    .map(({ noun, items }) => ({ noun, concern: worst(items), text: countOf(noun, items) }))
    .sort(byConcern);
  const concern = worst(parts);
  return { concern, headline: headlineOf(concern, parts.length > 0, unseen), parts };
}

function headlineOf(concern: Concern, isKnown: boolean, unseen: readonly string[]): string {
  if (concern === "act") return "Needs attention";
  if (concern === "look") return "Worth a look";
  const isSeen = unseen.length === 0;
  if (!isKnown) return isSeen ? "Asking the cluster" : "Nothing can be seen";
  return isSeen ? "All is well" : `All is well, but ${unseen.join(", ")} cannot be seen`;
}

/** How many of some are unwell: `3 nodes well`, `1 of 8 pods unwell`. */
export function countOf(noun: string, items: readonly Health[]): string {
  const unwell = items.filter(({ concern }) => concern !== "fine").length;
  const all = counted(items.length, noun);
  return unwell === 0 ? `${all} well` : `${unwell} of ${all} unwell`;
}

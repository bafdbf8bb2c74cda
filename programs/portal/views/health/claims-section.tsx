import { type ClaimHealth, claimsHealth } from "../../health/claims.ts";
import { knownItems } from "../../health/known-items.ts";
import { bytes } from "../../words/bytes.ts";
import { Bar } from "./bar.tsx";
import type { HealthSection } from "./health-section.tsx";

/** Volume claims: those without a volume, and those that are nearly full. */
export const claimsSection: HealthSection<ClaimHealth> = {
  title: "Volumes",
  noun: "volume",
  sourcesOf: ({ claims, claimUsage }) => [claims, claimUsage],
  itemsOf: ({ sources, now }) => {
    const claims = knownItems(sources.claims);
    return claims && claimsHealth(claims, knownItems(sources.claimUsage) ?? [], now);
  },
  columns: [{ title: "Use", isWide: true, cell: ({ load }) => <Bar of={load} unit={bytes} /> }],
};

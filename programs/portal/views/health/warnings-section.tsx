import { knownItems } from "../../health/known-items.ts";
import { foldWarnings, type WarningGroup } from "../../health/warnings.ts";
import { age } from "../../words/age.ts";
import { counted } from "../../words/counted.ts";
import type { HealthSection } from "./health-section.tsx";

/** What the cluster warned of. The summary does not tell of it: what warnings led to is unwell by itself. */
export const warningsSection: HealthSection<WarningGroup> = {
  title: "Warnings",
  sourcesOf: ({ warnings }) => [warnings],
  itemsOf: ({ sources, now }) => {
    const warnings = knownItems(sources.warnings);
    return warnings && foldWarnings(warnings, now);
  },
  lineOf: ({ length }) => `${counted(length, "kind")} in the last hour`,
  columns: [
    { title: "Objects", cell: ({ objects }) => objects },
    { title: "Times", cell: ({ count }) => count },
    { title: "Last", cell: (warning) => age(warning.age) },
  ],
};

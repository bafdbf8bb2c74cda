import { type ApplicationHealth, applicationsHealth } from "../../health/applications.ts";
import { knownItems } from "../../health/known-items.ts";
import type { HealthSection } from "./health-section.tsx";

/** Argo CD's Applications in the order of their waves. */
export const applicationsSection: HealthSection<ApplicationHealth> = {
  title: "Argo CD",
  noun: "application",
  hasActions: true,
  sourcesOf: ({ applications }) => [applications],
  itemsOf: ({ sources }) => {
    const applications = knownItems(sources.applications);
    return applications && applicationsHealth(applications);
  },
  columns: [{ title: "Sync", isWide: true, cell: ({ sync }) => sync }],
};

import type { Source } from "../../cluster/source.ts";
import type { Sources } from "../../cluster/sources.ts";
import type { Health } from "../../health/health.ts";
import { applicationsSection } from "./applications-section.tsx";
import { backupsSection } from "./backups-section.tsx";
import { certificatesSection } from "./certificates-section.tsx";
import { claimsSection } from "./claims-section.tsx";
import type { HealthSection } from "./health-section.tsx";
import { nodesSection } from "./nodes-section.tsx";
import { podsSection } from "./pods-section.tsx";
import { warningsSection } from "./warnings-section.tsx";

/** In the order in which people look for a cause: what was deployed, where it runs, and what it stands on. */
export const sections: readonly HealthSection<Health>[] = [
  applicationsSection,
  nodesSection,
  podsSection,
  claimsSection,
  certificatesSection,
  warningsSection,
  backupsSection,
];

/** What the cluster's health is made of. */
export function healthSources(sources: Sources): readonly Source<unknown>[] {
  return sections.flatMap((section) => section.sourcesOf(sources));
}

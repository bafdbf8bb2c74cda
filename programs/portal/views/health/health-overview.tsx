import { SectionBoundary } from "../section-boundary.tsx";
import { ApplicationsSection } from "./applications-section.tsx";
import { BackupsSection } from "./backups-section.tsx";
import { CertificatesSection } from "./certificates-section.tsx";
import { ClaimsSection } from "./claims-section.tsx";
import type { HealthProps } from "./health-props.ts";
import { NodesSection } from "./nodes-section.tsx";
import { PodsSection } from "./pods-section.tsx";
import { WarningsSection } from "./warnings-section.tsx";

/** In the order in which people look for a cause: what was deployed, where it runs, and what it stands on. */
const sections = [
  { title: "Applications", Section: ApplicationsSection },
  { title: "Nodes", Section: NodesSection },
  { title: "Pods", Section: PodsSection },
  { title: "Volumes", Section: ClaimsSection },
  { title: "Certificates", Section: CertificatesSection },
  { title: "Warnings", Section: WarningsSection },
  { title: "Backups", Section: BackupsSection },
];

/** The cluster's health in full. */
export function HealthOverview(props: HealthProps) {
  return (
    <div className="portal-h">
      {sections.map(({ title, Section }) => (
        <SectionBoundary key={title} title={title}>
          <Section {...props} />
        </SectionBoundary>
      ))}
    </div>
  );
}

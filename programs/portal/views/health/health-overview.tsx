import { useMemo } from "react";
import { useSources } from "../../cluster/use-source.tsx";
import { SectionBoundary } from "../section-boundary.tsx";
import type { HealthProps } from "./health-section.tsx";
import { Section } from "./section.tsx";
import { healthSources, sections } from "./sections.tsx";

/** The cluster's health in full. */
export function HealthOverview(props: HealthProps) {
  useSources(useMemo(() => healthSources(props.sources), [props.sources]));
  return (
    <div className="portal-h">
      {sections.map((section) => (
        <SectionBoundary key={section.title} title={section.title}>
          <Section of={section} {...props} />
        </SectionBoundary>
      ))}
    </div>
  );
}

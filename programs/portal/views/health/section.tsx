import { useState } from "react";
import { type Health, worst } from "../../health/health.ts";
import { countOf } from "../../health/summary.ts";
import { SourceNotice } from "../notices.tsx";
import type { HealthProps, HealthSection } from "./health-section.tsx";
import { Sign } from "./sign.tsx";
import { Table } from "./table.tsx";

interface SectionProps extends HealthProps {
  readonly of: HealthSection<Health>;
}

/** How many rows are shown before somebody asks for all. */
const fewRows = 10;

/** Part of the cluster's health, with what keeps it from being seen. There is none of what the cluster does not have. */
export function Section({ of: section, ...props }: SectionProps) {
  const [isOpen, setOpen] = useState(false);
  const sources = section.sourcesOf(props.sources).map((source) => ({ title: source.title, state: source.state() }));
  if (sources.every(({ state }) => state.status === "absent")) return null;
  const { title, noun, isWhole, hasActions, lineOf, columns } = section;
  const items = section.itemsOf(props);
  const few = items?.filter(({ concern }) => isWhole || concern !== "fine").slice(0, fewRows);
  const shown = isOpen ? items : few;
  const isAwaited = sources.some(({ state }) => state.status === "waiting" || state.status === "slow");
  return (
    <section className="portal-h-section" aria-label={title}>
      <h2 className="portal-heading" id={noun && headingOf(noun)} tabIndex={-1}>
        {title}
      </h2>
      <div className="portal-h-content">
        {items === undefined && isAwaited && <p className="portal-muted">Asking the cluster</p>}
        {items?.length === 0 && <p className="portal-muted">none</p>}
        {items !== undefined && items.length > 0 && (
          <p className="portal-h-line portal-muted">
            <Sign of={worst(items)} />
            {lineOf?.(items) ?? (noun && countOf(noun, items))}
            {few && few.length < items.length && (
              <button type="button" className="portal-plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
                {isOpen ? "Show fewer" : `Show all ${items.length}`}
              </button>
            )}
          </p>
        )}
        {shown !== undefined && shown.length > 0 && <Table columns={columns} items={shown} hasActions={hasActions} />}
        {sources.map((source) => (
          <SourceNotice key={source.title} {...source} />
        ))}
      </div>
    </section>
  );
}

/** The id of a section's heading, which the summary leads to. */
export function headingOf(noun: string): string {
  return `portal-health-${noun}`;
}

import type { ReactNode } from "react";
import type { Source, SourceState } from "../../cluster/source.ts";
import { useSources } from "../../cluster/use-source.tsx";
import type { KnownHealth } from "../../health/summary.ts";
import { SourceNotice } from "../notices.tsx";
import { useStableList } from "./use-stable-list.tsx";

/** The id of a section's heading, which the summary leads to. */
export function headingOf(section: keyof KnownHealth): string {
  return `portal-health-${section}`;
}

interface SectionProps {
  readonly of: keyof KnownHealth;
  readonly title: string;
  /** What it is made of; the first of them that can be seen makes it appear. */
  readonly sources: readonly Source<unknown>[];
  /** What can be seen. @default - nothing yet */
  readonly children: ReactNode;
}

/** Part of the cluster's health, with what keeps it from being seen. There is none of what the cluster does not have. */
export function Section({ of: section, title, sources, children }: SectionProps) {
  const states = useSources(useStableList<Source<unknown>>(sources));
  if (states.every(({ status }) => status === "absent")) return null;
  const id = headingOf(section);
  return (
    <section className="portal-h-section" aria-labelledby={id}>
      <h2 className="portal-heading" id={id} tabIndex={-1}>
        {title}
      </h2>
      <div className="portal-h-content">
        {children ?? (states.some(isAwaited) && <p className="portal-quiet">Asking the cluster</p>)}
        {sources.map((source, index) => {
          const state = states[index];
          return state && <SourceNotice key={source.title} title={source.title} state={state} />;
        })}
      </div>
    </section>
  );
}

function isAwaited({ status }: SourceState<unknown>): boolean {
  return status === "waiting" || status === "slow";
}

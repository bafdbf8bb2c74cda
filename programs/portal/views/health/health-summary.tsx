import { useMemo } from "react";
import type { SourceState } from "../../cluster/source.ts";
import { useSources } from "../../cluster/use-source.tsx";
import { summaryOf } from "../../health/summary.ts";
import type { HealthProps } from "./health-section.tsx";
import { headingOf } from "./section.tsx";
import { healthSources, sections } from "./sections.tsx";
import { Sign } from "./sign.tsx";

/** The whole cluster in one line, each part of which leads to what tells it in full. */
export function HealthSummary(props: HealthProps) {
  const sources = useMemo(() => healthSources(props.sources), [props.sources]);
  const states = useSources(sources);
  const unseen = sources.filter((_, index) => isUnseen(states[index])).map(({ title }) => title);
  const known = sections.flatMap(({ noun, itemsOf }) => (noun ? [{ noun, items: itemsOf(props) ?? [] }] : []));
  const { concern, headline, parts } = summaryOf(known, unseen);
  const unwell = parts.filter((part) => part.concern !== "fine").map(({ text }) => text);
  return (
    <div className="portal-h-summary">
      {/* Heard by who does not see it, and only when the words change. */}
      <p className="portal-h-hidden" role="status">
        {[headline, ...unwell].join(", ")}
      </p>
      <p className="portal-h-line portal-h-headline" aria-hidden="true">
        {parts.length > 0 && <Sign of={concern} />}
        {headline}
      </p>
      {parts.map((part) => (
        <button key={part.noun} type="button" className="portal-h-line portal-h-part" onClick={() => show(part.noun)}>
          {part.concern !== "fine" && <Sign of={part.concern} />}
          {part.text}
        </button>
      ))}
    </div>
  );
}

function show(noun: string): void {
  document.getElementById(headingOf(noun))?.focus();
}

function isUnseen(state: SourceState<unknown> | undefined): boolean {
  return state?.status === "forbidden" || state?.status === "failed" || state?.status === "signed-out";
}

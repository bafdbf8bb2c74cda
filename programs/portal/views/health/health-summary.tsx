import type { Source, SourceStatus } from "../../cluster/source.ts";
import { useSources } from "../../cluster/use-source.tsx";
import { type SummaryPart, summaryOf } from "../../health/summary.ts";
import type { HealthProps } from "./health-props.ts";
import { headingOf } from "./section.tsx";
import { Sign } from "./sign.tsx";
import {
  useApplications,
  useBackups,
  useCertificates,
  useClaims,
  useNodes,
  usePods,
  useWarnings,
} from "./use-health.tsx";
import { useStableList } from "./use-stable-list.tsx";

/** The whole cluster in one line, each part of which leads to what tells it in full. */
export function HealthSummary({ sources, cluster, now }: HealthProps) {
  const known = {
    applications: useApplications(sources),
    nodes: useNodes(sources, cluster, now),
    pods: usePods(sources, now),
    claims: useClaims(sources, now),
    certificates: useCertificates(sources, now),
    warnings: useWarnings(sources, now),
    backups: useBackups(sources, now),
  };
  const { applications, nodes, pods, claims, certificates } = sources;
  const primary = useStableList<Source<unknown>>([applications, nodes, pods, claims, certificates]);
  const states = useSources(primary);
  const unseen = primary.filter((_, index) => isUnseen(states[index]?.status));
  const { concern, headline, parts } = summaryOf(
    known,
    unseen.map(({ title }) => title),
  );
  const unwell = parts.filter((part) => part.concern !== "fine").map(({ text }) => text);
  return (
    <div className="portal-h-summary">
      {/* Heard by who does not see it, and only when the words change. */}
      <p className="portal-h-hidden" role="status">
        {[headline, ...unwell].join(", ")}
      </p>
      <p className="portal-h-headline" aria-hidden="true">
        {parts.length > 0 && <Sign of={concern} />}
        {headline}
      </p>
      <ul>
        {parts.map((part) => (
          <li key={part.section}>
            <Part of={part} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Part({ of: { section, concern, text } }: { readonly of: SummaryPart }) {
  const show = () => {
    const heading = document.getElementById(headingOf(section));
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
  };
  return (
    <button type="button" className="portal-h-part" data-concern={concern} onClick={show}>
      {concern !== "fine" && <Sign of={concern} />}
      {text}
    </button>
  );
}

function isUnseen(status: SourceStatus | undefined): boolean {
  return status === "forbidden" || status === "failed" || status === "signed-out";
}

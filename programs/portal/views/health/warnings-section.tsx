import type { WarningGroup } from "../../health/warnings.ts";
import { age } from "../../words/age.ts";
import { counted } from "../../words/counted.ts";
import type { HealthProps } from "./health-props.ts";
import { ObjectLink } from "./name.tsx";
import { Quiet } from "./quiet.tsx";
import { Section } from "./section.tsx";
import { type Column, Table } from "./table.tsx";
import { useWarnings } from "./use-health.tsx";

const columns: readonly Column[] = [
  { title: "Reason", width: "name" },
  { title: "Last message", width: "text" },
  { title: "About", width: "side" },
  { title: "Times", width: "number" },
  { title: "Last", width: "number" },
];

/** What the cluster warned of in the last hour. */
export function WarningsSection({ sources, now }: HealthProps) {
  const warnings = useWarnings(sources, now);
  return (
    <Section of="warnings" title="Warnings" sources={[sources.warnings]}>
      {warnings?.length === 0 && <Quiet>none in the last hour</Quiet>}
      {warnings && warnings.length > 0 && (
        <Table
          label="Warnings of the last hour"
          columns={columns}
          items={warnings}
          keyOf={({ reason, kind, namespace = "" }) => JSON.stringify([reason, kind, namespace])}
          cells={cellsOf}
          fold={6}
        />
      )}
    </Section>
  );
}

function cellsOf({ reason, kind, namespace, objects, count, age: time, name, message }: WarningGroup) {
  return [
    <span key="reason">
      {reason}
      {namespace !== undefined && <span className="portal-muted"> {namespace}</span>}
    </span>,
    <span key="message" className="portal-h-reason" title={message}>
      {message}
    </span>,
    <span key="about" className="portal-h-reason">
      <span className="portal-muted">{kind} </span>
      <ObjectLink of={{ kind, namespace, name }} />
      {objects > 1 && <span className="portal-muted"> and {counted(objects - 1, "other")}</span>}
    </span>,
    count,
    age(time),
  ];
}

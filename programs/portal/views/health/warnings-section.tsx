import type { WarningGroup } from "../../health/warnings.ts";
import { age } from "../../words/age.ts";
import type { HealthProps } from "./health-props.ts";
import { ObjectLink } from "./name.tsx";
import { Quiet } from "./quiet.tsx";
import { Reason } from "./reason.tsx";
import { Section } from "./section.tsx";
import { type Column, Table } from "./table.tsx";
import { useWarnings } from "./use-health.tsx";

const columns: readonly Column[] = [
  ["Reason", "name"],
  ["Last message", "text"],
  ["About", "side"],
  ["Times", "number"],
  ["Last", "number"],
];

/** What the cluster warned of in the last hour. */
export function WarningsSection({ sources, now }: HealthProps) {
  const warnings = useWarnings(sources, now);
  return (
    <Section of="warnings" title="Warnings" sources={[sources.warnings]}>
      {warnings?.length === 0 && <Quiet>none in the last hour</Quiet>}
      {warnings && warnings.length > 0 && <Table columns={columns} items={warnings} row={rowOf} fold={6} />}
    </Section>
  );
}

function rowOf({ reason, kind, namespace, objects, count, age: time, name, message }: WarningGroup) {
  return [
    JSON.stringify([reason, kind, namespace]),
    <Reason key="reason" of={reason} message={namespace} />,
    <Reason key="message" of={message} />,
    <span key="about">
      {kind} <ObjectLink of={{ kind, namespace, name }} />
      {objects > 1 && ` and ${objects - 1} more`}
    </span>,
    count,
    age(time),
  ] as const;
}

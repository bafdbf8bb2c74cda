import type { BackupHealth } from "../../health/backups.ts";
import { age } from "../../words/age.ts";
import { bytes } from "../../words/bytes.ts";
import type { HealthProps } from "./health-props.ts";
import { Name } from "./name.tsx";
import { Section } from "./section.tsx";
import { Sign } from "./sign.tsx";
import { type Column, Table } from "./table.tsx";
import { useBackups } from "./use-health.tsx";

const columns: readonly Column[] = [
  { title: "Backup", width: "name" },
  { title: "State", width: "text" },
  { title: "Size of the newest", width: "side" },
  { title: "Kept", width: "number" },
  { title: "Age", width: "number" },
];

/** The newest snapshot of each thing; nothing as long as there is none. */
export function BackupsSection({ sources, now }: HealthProps) {
  const backups = useBackups(sources, now);
  if (backups?.length === 0) return null;
  return (
    <Section of="backups" title="Backups" sources={[sources.etcdSnapshots, sources.volumeSnapshots]}>
      {backups && (
        <Table
          label="Backups"
          columns={columns}
          items={backups}
          keyOf={({ of, namespace = "", name }) => JSON.stringify([of, namespace, name])}
          cells={cellsOf}
          fold={8}
        />
      )}
    </Section>
  );
}

function cellsOf({ of, namespace, name, concern, reason, message, count, newest }: BackupHealth) {
  return [
    of === "volume" && name !== "" ? (
      <Name key="name" of={{ kind: "PersistentVolumeClaim", namespace, name }} concern={concern} />
    ) : (
      <span key="name" className="portal-h-line">
        <Sign of={concern} />
        <span>
          {of === "etcd" ? "etcd" : "volumes"}{" "}
          <span className="portal-muted">{namespace ?? (name && `on ${name}`)}</span>
        </span>
      </span>
    ),
    <span key="state" className="portal-h-reason" title={message}>
      {reason ?? newest?.name}
      {message !== undefined && <span className="portal-muted"> {message}</span>}
    </span>,
    newest?.size !== undefined && bytes(newest.size),
    count,
    newest && age(newest.age),
  ];
}

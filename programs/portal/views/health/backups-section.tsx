import type { BackupHealth } from "../../health/backups.ts";
import { age } from "../../words/age.ts";
import { bytes } from "../../words/bytes.ts";
import type { HealthProps } from "./health-props.ts";
import { Name } from "./name.tsx";
import { Reason } from "./reason.tsx";
import { Section } from "./section.tsx";
import { type Column, Table } from "./table.tsx";
import { useBackups } from "./use-health.tsx";

const columns: readonly Column[] = [
  ["Backup", "name"],
  ["State", "text"],
  ["Size", "side"],
  ["Kept", "number"],
  ["Age", "number"],
];

/** The newest snapshot of each thing; nothing as long as there is none. */
export function BackupsSection({ sources, now }: HealthProps) {
  const backups = useBackups(sources, now);
  if (backups?.length === 0) return null;
  return (
    <Section of="backups" title="Backups" sources={[sources.etcdSnapshots, sources.volumeSnapshots]}>
      {backups && <Table columns={columns} items={backups} row={rowOf} />}
    </Section>
  );
}

function rowOf({ of, namespace, name, concern, reason, message, count, newest }: BackupHealth) {
  const isEtcd = of === "etcd";
  const object = isEtcd ? { kind: "", name: "etcd" } : { kind: "PersistentVolumeClaim", namespace, name };
  return [
    JSON.stringify([of, namespace, name]),
    <Name key="name" of={object} concern={concern} detail={isEtcd ? `on ${name}` : namespace} />,
    <Reason key="state" of={reason ?? newest?.name} message={message} />,
    newest?.size !== undefined && bytes(newest.size),
    count,
    newest && age(newest.age),
  ] as const;
}

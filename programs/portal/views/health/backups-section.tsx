import { type BackupHealth, backupsHealth } from "../../health/backups.ts";
import { knownItems } from "../../health/known-items.ts";
import { age } from "../../words/age.ts";
import { bytes } from "../../words/bytes.ts";
import type { HealthSection } from "./health-section.tsx";

/** The newest snapshot of each thing. */
export const backupsSection: HealthSection<BackupHealth> = {
  title: "Backups",
  noun: "backup",
  isWhole: true,
  sourcesOf: ({ etcdSnapshots, volumeSnapshots }) => [etcdSnapshots, volumeSnapshots],
  itemsOf: ({ sources, now }) => {
    const [etcd, volumes] = [knownItems(sources.etcdSnapshots), knownItems(sources.volumeSnapshots)];
    return (etcd || volumes) && backupsHealth([...(etcd ?? []), ...(volumes ?? [])], now);
  },
  columns: [
    { title: "Size", cell: ({ size }) => size !== undefined && bytes(size) },
    { title: "Kept", cell: ({ count }) => count },
    { title: "Age", cell: (backup) => backup.age !== undefined && age(backup.age) },
  ],
};

import { bundleOnHost } from "./host-paths.ts";
import { calendarsOf } from "./systemd-calendar.ts";

/** A file of a host, by its path. */
interface UnitFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The units of systemd that make the backups of a server. K3s' own service wants the timer, so that nobody has to enable it.
 * @param schedule in five columns
 */
export function backupUnits(node: string, schedule: string): UnitFile[] {
  const folder = "/etc/systemd/system";
  return [
    { path: `${folder}/k3s.service.d/50-backup.conf`, text: "[Unit]\nWants=k3s-backup.timer\n" },
    { path: `${folder}/k3s-backup.timer`, text: timerOf(schedule) },
    { path: `${folder}/k3s-backup.service`, text: serviceOf(node) },
  ];
}

function timerOf(schedule: string): string {
  return `[Unit]
Description=When K3s is backed up

[Timer]
${calendarsOf(schedule)
  .map((calendar) => `OnCalendar=${calendar}\n`)
  .join("")}Persistent=true
`;
}

/** Two calls: the second one starts K3s again where the first was killed while K3s stood still. */
function serviceOf(node: string): string {
  const script = `/bin/sh ${bundleOnHost}/scripts/backup.sh ${node}`;
  return `[Unit]
Description=Backup of K3s

[Service]
Type=oneshot
ExecStart=${script} --wait 600
ExecStopPost=${script} --start-again
Nice=10
IOSchedulingClass=idle
`;
}

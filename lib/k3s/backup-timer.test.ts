import { expect, test } from "vitest";
import { backupUnits } from "./backup-timer.ts";

test("a timer makes backups, which starts with K3s, and K3s is started again where it stands still for one that was cut off", () => {
  const script = "/bin/sh /var/lib/k3s-gitops/bundle/scripts/backup.sh server-1";
  expect(backupUnits("server-1", "30 2 * * 0")).toEqual([
    { path: "/etc/systemd/system/k3s.service.d/50-backup.conf", text: "[Unit]\nWants=k3s-backup.timer\n" },
    {
      path: "/etc/systemd/system/k3s-backup.timer",
      text: `[Unit]
Description=When K3s is backed up

[Timer]
OnCalendar=Sun *-*-* 02:30:00
Persistent=true
`,
    },
    {
      path: "/etc/systemd/system/k3s-backup.service",
      text: `[Unit]
Description=Backup of K3s

[Service]
Type=oneshot
ExecStart=${script} --wait 600
ExecStopPost=${script} --start-again
Nice=10
IOSchedulingClass=idle
`,
    },
  ]);
});

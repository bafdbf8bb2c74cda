import type { Role } from "./configuration/schemas.ts";
import { binary, dataFolder } from "./host-paths.ts";

/** The name of K3s' service on a node, which is also that of the files with its environment. */
export function serviceOf(role: Role): string {
  return role === "server" ? "k3s" : "k3s-agent";
}

/** Where systemd finds the service. */
export function unitFile(role: Role): string {
  return `/etc/systemd/system/${serviceOf(role)}.service`;
}

/**
 * The systemd unit of K3s, as its own installer writes it: pods keep running while K3s is stopped or replaced. On servers it makes the
 * folder of the audit log first, which nobody else may read.
 * @see https://github.com/k3s-io/k3s/blob/main/install.sh (`create_systemd_service_file`)
 */
export function unitOf(role: Role): string {
  const name = serviceOf(role);
  return `[Unit]
Description=Lightweight Kubernetes
Documentation=https://k3s.io
Wants=network-online.target
After=network-online.target

[Install]
WantedBy=multi-user.target

[Service]
Type=${role === "server" ? "notify" : "exec"}
EnvironmentFile=-/etc/default/${name}
EnvironmentFile=-/etc/sysconfig/${name}
EnvironmentFile=-/etc/systemd/system/${name}.service.env
KillMode=process
Delegate=yes
User=root
LimitNOFILE=1048576
LimitNPROC=infinity
LimitCORE=infinity
TasksMax=infinity
TimeoutStartSec=0
Restart=always
RestartSec=5s
${role === "server" ? `ExecStartPre=/usr/bin/install -d -m 0700 ${dataFolder}/server ${dataFolder}/server/logs\n` : ""}ExecStartPre=-/sbin/modprobe br_netfilter
ExecStartPre=-/sbin/modprobe overlay
ExecStart=${binary} ${role}
`;
}

import { keyDirectory, keyFile, settingsFile } from "./daemon-settings.ts";
import type { MyceliumNetwork } from "./derived.ts";
import { loadInitialTrust } from "./initial-trust.ts";

/** Where scripts put the daemon, be it the build for private networks or not. */
const daemonBinary = "/usr/local/bin/mycelium";

/** Where systemd finds the daemon's service. */
export const daemonUnitFile = "/etc/systemd/system/mycelium.service";

/**
 * The systemd unit of the daemon. It counts as started when its interface has the node's address, so that K3s, which comes after it,
 * finds the addresses that it is told to use. Before it makes that interface, there is a filter on it. It is root without the rights of root: it makes one interface, and writes its key.
 * @see https://github.com/threefoldtech/mycelium/blob/master/systemd/mycelium.service
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#Sandboxing
 */
export function daemonUnit({ tunnel }: Pick<MyceliumNetwork, "tunnel">): string {
  return `[Unit]
Description=Mycelium network
Documentation=https://github.com/threefoldtech/mycelium
Wants=network-online.target
After=network-online.target
StartLimitIntervalSec=0

[Install]
WantedBy=multi-user.target

[Service]
Type=exec
ExecStartPre=+-/sbin/modprobe tun
ExecStartPre=${loadInitialTrust}
ExecStart=${daemonBinary} --log-format logfmt --key-file ${keyFile} --config-file ${settingsFile}
ExecStartPost=/bin/sh -c 'until ip -6 -o address show dev ${tunnel} scope global 2>/dev/null | grep -q inet6; do sleep 0.2; done'
Restart=always
RestartSec=5s
TimeoutStopSec=5s
UMask=0077
StateDirectory=${keyDirectory.replace("/var/lib/", "")}
StateDirectoryMode=0700
CapabilityBoundingSet=CAP_NET_ADMIN
NoNewPrivileges=yes
DevicePolicy=closed
DeviceAllow=/dev/net/tun rw
LockPersonality=yes
MemoryDenyWriteExecute=yes
PrivateTmp=yes
ProtectClock=yes
ProtectControlGroups=yes
ProtectHome=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectSystem=strict
RestrictAddressFamilies=AF_INET AF_INET6 AF_NETLINK AF_UNIX
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
`;
}

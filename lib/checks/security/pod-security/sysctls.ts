import { listAt, stringAt } from "../../../kubernetes/manifest.ts";
import type { Control } from "./control.ts";

/** Safe ones, and the minor version of Kubernetes that allowed them. */
const safe: ReadonlyMap<string, number> = new Map([
  ["kernel.shm_rmid_forced", 0],
  ["net.ipv4.ip_local_port_range", 0],
  ["net.ipv4.ip_unprivileged_port_start", 0],
  ["net.ipv4.ping_group_range", 0],
  ["net.ipv4.tcp_syncookies", 0],
  ["net.ipv4.ip_local_reserved_ports", 27],
  ["net.ipv4.tcp_fin_timeout", 29],
  ["net.ipv4.tcp_keepalive_intvl", 29],
  ["net.ipv4.tcp_keepalive_probes", 29],
  ["net.ipv4.tcp_keepalive_time", 29],
  ["net.ipv4.tcp_rmem", 32],
  ["net.ipv4.tcp_wmem", 32],
  ["net.ipv4.tcp_notsent_lowat", 37],
  ["net.ipv4.tcp_slow_start_after_idle", 37],
]);

export const sysctls: Control = {
  id: "pod-sysctls",
  level: "baseline",
  title: "No pod sets kernel parameters that reach beyond it",
  description: "Unsafe kernel parameters change the node for every other pod on it.",
  check: ({ pod: { spec, path } }, minor) =>
    listAt(spec, "securityContext", "sysctls").flatMap((sysctl, index) => {
      const name = stringAt(sysctl, "name") ?? "";
      const since = safe.get(name);
      if (since !== undefined && minor >= since) return [];
      return [
        {
          path: [...path, "spec", "securityContext", "sysctls", index, "name"],
          message: `sets kernel parameter ${name}${since === undefined ? "" : `, safe from Kubernetes 1.${since} on`}`,
          fix: "remove it, or set it on the node",
        },
      ];
    }),
};

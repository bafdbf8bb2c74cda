import { expect, test } from "vitest";
import type { Role } from "./schemas.ts";
import { unknownKey } from "./unknown-key.ts";

test.each<[string, Role | undefined, string]>([
  ["no-deploy", "server", "was removed from K3s; use disable"],
  ["cluster-secret", "agent", "was removed from K3s; use token-file"],
  ["no-flannel", undefined, 'was removed from K3s; use flannel-backend: "none"'],
  ["disable-selinux", "agent", "was removed from K3s; leave it out: SELinux is off unless selinux is true"],
  ["helm-job-image", "server", 'is deprecated; use helm-controller-arg: ["default-job-image=..."]'],
  ["kube-controller-arg", "server", "is another name of a key; use kube-controller-manager-arg"],
  ["kube-cloud-controller-arg", "server", "is another name of a key; use kube-cloud-controller-manager-arg"],
  ["t", "server", "is an option of the command line; use token"],
  ["cluster-init", "agent", "is a key of servers, and an agent does not start with it; set cluster-init in k3s.server"],
  [
    "disable-apiserver-lb",
    "server",
    "is a key of agents, and a server ignores it; set disable-apiserver-lb in k3s.agent",
  ],
  ["kubelet-args", "agent", 'is not a key of K3s; did you mean "kubelet-arg"?'],
  ["clusterResetRestorePath", "server", 'is not a key of K3s; did you mean "cluster-reset-restore-path"?'],
  ["etcd_snapshot_dir", undefined, 'is not a key of K3s; did you mean "etcd-snapshot-dir"?'],
  ["disable-apiserver-ld", "agent", 'is not a key of K3s; did you mean "disable-apiserver-lb"?'],
  ["constructor", "server", "is not a key of K3s; see docs/k3s-configuration.md for all of them"],
])("%s for %s", (key, role, line) => {
  const { what, fix } = unknownKey(key, role);
  expect(`${what}; ${fix}`).toBe(line);
});

import type { Problem } from "../../errors.ts";
import { nearest } from "../../nearest.ts";
import { keysOf, type Role } from "./schemas.ts";

/** Keys that K3s has given up, or has a better one for, and what to write instead. */
const replaced: ReadonlyMap<string, { readonly what: string; readonly fix: string }> = new Map([
  ["no-deploy", { what: "was removed from K3s", fix: "use disable" }],
  ["cluster-secret", { what: "was removed from K3s", fix: "use token-file" }],
  ["no-flannel", { what: "was removed from K3s", fix: 'use flannel-backend: "none"' }],
  ["disable-selinux", { what: "was removed from K3s", fix: "leave it out: SELinux is off unless selinux is true" }],
  // It still works in 1.36 and 1.37, but in each of their releases that clusters can have the replacement does, too.
  ["helm-job-image", { what: "is deprecated", fix: 'use helm-controller-arg: ["default-job-image=..."]' }],
  ["kube-controller-arg", { what: "is another name of a key", fix: "use kube-controller-manager-arg" }],
  ["kube-cloud-controller-arg", { what: "is another name of a key", fix: "use kube-cloud-controller-manager-arg" }],
  ...Object.entries({
    c: "config",
    d: "data-dir",
    i: "node-ip",
    l: "log",
    o: "write-kubeconfig",
    s: "server",
    t: "token",
  }).map(([short, long]) => [short, { what: "is an option of the command line", fix: `use ${long}` }] as const),
]);

const other = { server: "agent", agent: "server" } as const;

/**
 * What is wrong with a key that a role does not take.
 * @param role undefined where a node of either role could have it
 */
export function unknownKey(key: string, role?: Role): Pick<Problem, "what" | "fix"> {
  const known = replaced.get(key);
  if (known !== undefined) return known;
  if (role !== undefined && keysOf(other[role]).has(key)) return ofOtherRole(key, role);
  const candidates = role === undefined ? [...keysOf("server"), ...keysOf("agent")] : keysOf(role);
  const written = key.replace(/([a-z0-9])([A-Z])/g, "$1-$2").replaceAll("_", "-");
  const meant = nearest(written, candidates);
  const fix =
    meant === undefined ? "see docs/k3s-configuration.md for all of them" : `did you mean ${JSON.stringify(meant)}?`;
  return { what: "is not a key of K3s", fix };
}

/** What is wrong with a key that only the other role takes. */
export function ofOtherRole(key: string, role: Role): Pick<Problem, "what" | "fix"> {
  return role === "agent"
    ? { what: "is a key of servers, and an agent does not start with it", fix: `set ${key} in k3s.server` }
    : { what: "is a key of agents, and a server ignores it", fix: `set ${key} in k3s.agent` };
}

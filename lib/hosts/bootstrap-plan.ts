import type { HostAddress } from "./host-address.ts";

/** What is done, in this order. */
export const bootstrapStages = [
  "copy",
  "preflight",
  "first-server",
  "servers",
  "agents",
  "post-install",
  "kubeconfig",
] as const;

export type BootstrapStage = (typeof bootstrapStages)[number];

/** A node and how to reach it. */
export interface Host extends HostAddress {
  readonly role: "server" | "agent";
}

/** One stage and the nodes that it concerns. */
export interface BootstrapStep {
  readonly stage: BootstrapStage;
  readonly hosts: readonly Host[];
  /** How many at the same time. */
  readonly most: number;
}

/** As many as one reads of at once. */
const together = 5;

/**
 * What a run does.
 * @param hosts the first server, the other servers, the agents
 * @param only names of nodes; every one when there are none
 * @param until the last stage
 */
export function bootstrapPlan(
  hosts: readonly Host[],
  only: readonly string[],
  until: BootstrapStage = "kubeconfig",
): BootstrapStep[] {
  const chosen = hosts.filter(({ name }) => only.length === 0 || only.includes(name));
  const first = chosen.filter((host) => host === hosts[0]);
  const rest = chosen.filter((host) => host !== hosts[0]);
  const concerned: Readonly<Record<BootstrapStage, Omit<BootstrapStep, "stage">>> = {
    copy: { hosts: chosen, most: together },
    preflight: { hosts: chosen, most: together },
    "first-server": { hosts: first, most: 1 },
    // A member of etcd joins at a time.
    servers: { hosts: rest.filter(({ role }) => role === "server"), most: 1 },
    agents: { hosts: rest.filter(({ role }) => role === "agent"), most: together },
    "post-install": { hosts: first, most: 1 },
    kubeconfig: { hosts: first, most: 1 },
  };
  return bootstrapStages
    .slice(0, bootstrapStages.indexOf(until) + 1)
    .map((stage) => ({ stage, ...concerned[stage] }))
    .filter((step) => step.hosts.length > 0);
}

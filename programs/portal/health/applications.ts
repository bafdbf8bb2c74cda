import type { Application } from "../objects/application.ts";
import { byConcern, type Concern, worst } from "./concern.ts";
import { groupBy } from "./group-by.ts";

/** An Argo CD Application as people look at it. */
export interface ApplicationHealth {
  readonly namespace: string;
  readonly name: string;
  readonly wave: number;
  readonly concern: Concern;
  /** One word or two, which the reason goes on from: `Healthy`, `Degraded`, `waits`. */
  readonly state: string;
  /** Why it is not well. @default - it is, or nobody says */
  readonly reason?: string;
  /** @default - it is not there yet */
  readonly application?: Application;
}

/** Applications that are synced together. */
export interface Wave {
  readonly wave: number;
  readonly concern: Concern;
  /** Those that are unwell first. */
  readonly applications: readonly ApplicationHealth[];
}

/** The Applications as people look at them. */
export interface ApplicationsHealth {
  /** Those that deploy others and are deployed by none. */
  readonly roots: readonly ApplicationHealth[];
  /** All others, in the order in which they are synced. */
  readonly waves: readonly Wave[];
}

type Child = Application["applications"][number];

/** Applications by wave, with those that an earlier wave holds up. */
export function applicationsHealth(applications: readonly Application[]): ApplicationsHealth {
  const known = new Map(applications.map((application) => [keyOf(application), application]));
  const children = new Map(
    applications.flatMap((parent) => parent.applications.map((child) => [keyOf(child), { parent, child }] as const)),
  );
  const waiting = [...children].filter(([key]) => !known.has(key));
  const healths = [
    ...applications.map(healthOf),
    ...waiting.map(([, { parent, child }]) => waitingHealth(child, parent, known)),
  ];
  const isRoot = (health: ApplicationHealth) =>
    (health.application?.applications.length ?? 0) > 0 && !children.has(keyOf(health));
  const waves = groupBy(
    healths.filter((health) => !isRoot(health)),
    ({ wave }) => wave,
  );
  return {
    roots: healths.filter(isRoot).sort(byConcern),
    waves: [...waves]
      .sort(([a], [b]) => a - b)
      .map(([wave, members]) => ({
        wave,
        concern: worst(members.map(({ concern }) => concern)),
        applications: members.toSorted(byConcern),
      })),
  };
}

function healthOf(application: Application): ApplicationHealth {
  const { namespace, name, wave, message } = application;
  const { concern, state, reason } = stateOf(application);
  return { namespace, name, wave, concern, state, reason: message ?? reason, application };
}

type State = Pick<ApplicationHealth, "concern" | "state" | "reason">;

/** What matters most of its health, its operation and its sync. */
function stateOf({ health, sync, phase, message, automated }: Application): State {
  const isSyncing = phase === "Running" || phase === "Terminating";
  const hasFailed = phase === "Failed" || phase === "Error";
  const isAsDeclared = sync === "Synced" && health === "Healthy";
  if (health === "Degraded") return { concern: "act", state: health };
  // What the last sync broke may be whole again, as after a hook that failed.
  if (hasFailed) return { concern: isAsDeclared ? "look" : "act", state: "sync failed" };
  if (isSyncing) return { concern: "look", state: "syncing" };
  if (health === "Missing") return { concern: "act", state: health, reason: "nothing of it is in the cluster" };
  if (sync === "Unknown") {
    if (message !== undefined) return { concern: "act", state: "not comparable" };
    return { concern: "look", state: "not compared yet" };
  }
  if (health === "Suspended") return { concern: "look", state: health, reason: "goes on when somebody resumes it" };
  if (health !== "Healthy") return { concern: "look", state: health };
  if (sync === "Synced") return { concern: "fine", state: health };
  const reason = automated ? "Argo CD will sync it" : "waits until somebody syncs it";
  return { concern: "look", state: sync, reason };
}

/** One that its app of apps has not made yet. */
function waitingHealth(child: Child, parent: Application, known: ReadonlyMap<string, Application>): ApplicationHealth {
  const before = parent.applications
    .filter((other) => other.wave < child.wave && known.get(keyOf(other))?.health !== "Healthy")
    .sort((a, b) => a.wave - b.wave || (a.name < b.name ? -1 : 1));
  const [first] = before;
  const { namespace, name, wave } = child;
  const reason = first === undefined ? parentReason(parent) : waveReason(first, before, known);
  return { namespace, name, wave, concern: "look", state: "waits", reason };
}

function waveReason(first: Child, before: readonly Child[], known: ReadonlyMap<string, Application>): string {
  const others = before.filter(({ wave }) => wave === first.wave).length - 1;
  const more = others === 0 ? "" : `, and ${others} more`;
  const health = known.get(keyOf(first))?.health;
  return `for wave ${first.wave}: ${first.name} is ${health ?? "not there yet"}${more}`;
}

function parentReason(parent: Application): string {
  const { concern, state } = stateOf(parent);
  return concern === "fine" ? `for ${parent.name} to make it` : `for ${parent.name}: ${state}`;
}

function keyOf({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return `${namespace}/${name}`;
}

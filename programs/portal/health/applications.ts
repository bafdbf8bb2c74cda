import type { Application } from "../objects/application.ts";
import { byConcernAndName, type Finding, fullName, type Health } from "./health.ts";

/** An Argo CD Application as people look at it. */
export interface ApplicationHealth extends Health {
  readonly wave: number;
  /** @default - it is not there yet */
  readonly sync?: Application["sync"];
}

type Child = Application["applications"][number];
type Known = ReadonlyMap<string, Application>;

/** Applications in the order of their waves, with those that are not there yet; unwell ones first in each wave. */
export function applicationsHealth(applications: readonly Application[]): readonly ApplicationHealth[] {
  const known = new Map(applications.map((application) => [fullName(application), application]));
  const awaited = new Map<string, ApplicationHealth>();
  for (const parent of applications) {
    for (const child of parent.applications) {
      if (!known.has(fullName(child))) awaited.set(fullName(child), awaitedHealth(child, parent, known));
    }
  }
  return [...applications.map(healthOf), ...awaited.values()].sort((a, b) => a.wave - b.wave || byConcernAndName(a, b));
}

function healthOf(application: Application): ApplicationHealth {
  const { namespace, name, wave, sync, message } = application;
  const identity = { kind: "Application", namespace, name, detail: `wave ${wave}`, wave, sync };
  return { ...identity, message, ...findingOf(application) };
}

/** What matters most of its health, its operation and its sync. */
function findingOf({ health, sync, phase, message, automated }: Application): Finding {
  if (health === "Degraded") return { concern: "act", state: health };
  if (phase === "Failed" || phase === "Error") {
    // What the last sync broke may be whole again, as after a hook that failed.
    const isAsDeclared = sync === "Synced" && health === "Healthy";
    return { concern: isAsDeclared ? "look" : "act", state: "sync failed" };
  }
  if (phase === "Running" || phase === "Terminating") return { concern: "look", state: "syncing" };
  if (health === "Missing") return { concern: "act", state: health };
  if (sync === "Unknown") {
    return message === undefined
      ? { concern: "look", state: "not compared yet" }
      : { concern: "act", state: "not comparable" };
  }
  if (health !== "Healthy") return { concern: "look", state: health };
  if (sync === "Synced") return { concern: "fine", state: health };
  return { concern: "look", state: sync, message: automated ? "Argo CD will sync it" : "waits for a sync by hand" };
}

/** One that its app of apps has not made yet, as one of an earlier wave is not healthy. */
function awaitedHealth({ namespace, name, wave }: Child, parent: Application, known: Known): ApplicationHealth {
  const [first] = parent.applications
    .filter((other) => other.wave < wave && known.get(fullName(other))?.health !== "Healthy")
    .sort((a, b) => a.wave - b.wave);
  const message = first === undefined ? `for ${parent.name}` : `for ${first.name} of wave ${first.wave}`;
  return { kind: "", namespace, name, detail: `wave ${wave}`, wave, concern: "look", state: "waits", message };
}

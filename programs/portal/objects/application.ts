import { syncWaveAnnotation } from "../../../lib/kubernetes/argo-cd/annotations.ts";
import { isMapping, listAt, numberAt, stringAt, valueAt } from "../../kubernetes/answer.ts";
import { identityOf } from "./identity.ts";
import { sentenceAt, textsAt } from "./text.ts";

/** What the portal keeps of an Argo CD Application. */
export interface Application {
  readonly namespace: string;
  readonly name: string;
  /** Sync wave. @default 0 */
  readonly wave: number;
  readonly sync: "Synced" | "OutOfSync" | "Unknown";
  readonly health: "Healthy" | "Progressing" | "Degraded" | "Suspended" | "Missing" | "Unknown";
  /** What it waits for or fails at, as Argo CD says. @default - nothing */
  readonly message?: string;
  /** Phase of its operation: `Running`, `Succeeded`, `Failed`, `Error`, `Terminating`. @default - none yet */
  readonly phase?: string;
  readonly revision?: string;
  /** Sync options of its policy, which a sync by hand keeps. */
  readonly syncOptions: readonly string[];
  /** Whether Argo CD syncs by itself. */
  readonly automated: boolean;
  /** Applications that it deploys, be they there yet or not: an app of apps has some. */
  readonly applications: readonly { readonly namespace: string; readonly name: string; readonly wave: number }[];
}

const syncStates = ["Synced", "OutOfSync"] as const;
const healthStates = ["Healthy", "Progressing", "Degraded", "Suspended", "Missing"] as const;

/** Undefined for something else than an Application. */
export function parseApplication(object: unknown): Application | undefined {
  const identity = identityOf(object);
  if (identity === undefined) return undefined;
  const wave = Number(stringAt(object, "metadata", "annotations", syncWaveAnnotation) ?? 0);
  const sync = stringAt(object, "status", "sync", "status");
  const health = stringAt(object, "status", "health", "status");
  const automation = valueAt(object, "spec", "syncPolicy", "automated");
  const automated = isMapping(automation) && automation.enabled !== false;
  return {
    ...identity,
    wave: Number.isInteger(wave) ? wave : 0,
    sync: syncStates.find((each) => each === sync) ?? "Unknown",
    health: healthStates.find((each) => each === health) ?? "Unknown",
    message: messageOf(object),
    phase: stringAt(object, "status", "operationState", "phase"),
    revision: stringAt(object, "status", "sync", "revision") || textsAt(object, "status", "sync", "revisions")[0],
    syncOptions: textsAt(object, "spec", "syncPolicy", "syncOptions"),
    automated,
    applications: listAt(object, "status", "resources").flatMap((each) => applicationOf(each) ?? []),
  };
}

/** An error that keeps it from being compared, its operation while that has not succeeded, its health: the first of them that says something. */
function messageOf(object: unknown): string | undefined {
  const error = listAt(object, "status", "conditions").find((condition) =>
    stringAt(condition, "type")?.endsWith("Error"),
  );
  const isDone = stringAt(object, "status", "operationState", "phase") === "Succeeded";
  const isHealthy = stringAt(object, "status", "health", "status") === "Healthy";
  return (
    sentenceAt(error, "message") ??
    (isDone ? undefined : sentenceAt(object, "status", "operationState", "message")) ??
    (isHealthy ? undefined : (sentenceAt(object, "status", "health", "message") ?? unhealthyOf(object)))
  );
}

/** What is unwell in it, where Argo CD keeps the health of its objects. */
function unhealthyOf(object: unknown): string | undefined {
  for (const each of listAt(object, "status", "resources")) {
    const message = sentenceAt(each, "health", "message");
    if (message !== undefined && stringAt(each, "health", "status") !== "Healthy") {
      return `${stringAt(each, "kind")} ${stringAt(each, "name")}: ${message}`;
    }
  }
  return undefined;
}

function applicationOf(resource: unknown): Application["applications"][number] | undefined {
  const [namespace, name] = [stringAt(resource, "namespace"), stringAt(resource, "name")];
  if (namespace === undefined || name === undefined) return undefined;
  const isApplication = stringAt(resource, "group") === "argoproj.io" && stringAt(resource, "kind") === "Application";
  return isApplication ? { namespace, name, wave: numberAt(resource, "syncWave") ?? 0 } : undefined;
}

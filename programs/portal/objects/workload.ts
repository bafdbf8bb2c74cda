import { numberAt } from "../../kubernetes/answer.ts";
import { identityOf } from "./identity.ts";
import { owningApplication } from "./owning-application.ts";
import { textMapAt } from "./text.ts";

/** What the portal keeps of a Deployment, a StatefulSet or a DaemonSet. */
export interface Workload {
  readonly kind: "Deployment" | "StatefulSet" | "DaemonSet";
  readonly namespace: string;
  readonly name: string;
  /** How many pods it should have. */
  readonly replicas: number;
  readonly ready: number;
  readonly selector: Readonly<Record<string, string>>;
  /** Argo CD Application that owns it. @default - none */
  readonly application?: string;
}

/** Undefined for something else than an object of the kind, which lists do not name. */
export function parseWorkload(kind: Workload["kind"], object: unknown): Workload | undefined {
  const identity = identityOf(object);
  if (identity === undefined) return undefined;
  const [replicas, ready] =
    kind === "DaemonSet"
      ? [numberAt(object, "status", "desiredNumberScheduled") ?? 0, numberAt(object, "status", "numberReady") ?? 0]
      : [numberAt(object, "spec", "replicas") ?? 1, numberAt(object, "status", "readyReplicas") ?? 0];
  return {
    kind,
    ...identity,
    replicas,
    ready,
    selector: textMapAt(object, "spec", "selector", "matchLabels"),
    application: owningApplication(object, `apps/${kind}`),
  };
}

import { numberAt, stringAt, valueAt } from "../../kubernetes/answer.ts";
import { identityOf } from "./identity.ts";
import { sentenceAt } from "./text.ts";
import { latestOf, timeAt } from "./time.ts";

/** What the portal keeps of an Event of the type Warning. */
export interface Warning {
  readonly namespace: string;
  readonly name: string;
  readonly reason: string;
  readonly message: string;
  /** What it is about. */
  readonly object: { readonly kind: string; readonly namespace?: string; readonly name: string };
  /** How often it happened. */
  readonly count: number;
  readonly lastSeen: string;
}

/** Undefined for something else than an Event, and for one that is no warning. */
export function parseWarning(object: unknown): Warning | undefined {
  const identity = identityOf(object);
  if (identity === undefined || stringAt(object, "type") !== "Warning") return undefined;
  const about = valueAt(object, "involvedObject");
  return {
    ...identity,
    reason: sentenceAt(object, "reason") ?? "",
    message: sentenceAt(object, "message") ?? "",
    object: {
      kind: stringAt(about, "kind") ?? "",
      namespace: stringAt(about, "namespace") || undefined,
      name: stringAt(about, "name") ?? "",
    },
    count: numberAt(object, "series", "count") ?? numberAt(object, "count") ?? 1,
    // Which of them is set depends on who wrote it.
    lastSeen:
      latestOf([
        timeAt(object, "series", "lastObservedTime"),
        timeAt(object, "lastTimestamp"),
        timeAt(object, "eventTime"),
        timeAt(object, "metadata", "creationTimestamp"),
      ]) ?? "",
  };
}

import type { Warning } from "../objects/warning.ts";
import { since } from "../words/age.ts";
import { groupBy } from "./group-by.ts";

/** Warnings of one reason about one kind of objects of one namespace. */
export interface WarningGroup {
  readonly reason: string;
  readonly kind: string;
  /** @default - the objects are of none */
  readonly namespace?: string;
  /** Objects that they are about. */
  readonly objects: number;
  /** How often they happened. */
  readonly count: number;
  /** Milliseconds since the last one. */
  readonly age: number;
  /** The last one: what it is about, and what it says. */
  readonly name: string;
  readonly message: string;
}

/** The API itself forgets events after an hour, unless it is told otherwise. */
const recent = 60 * 60_000;

/** Warnings of the last hour, folded: those that happened last first. */
export function foldWarnings(warnings: readonly Warning[], now: number): readonly WarningGroup[] {
  const aged = warnings.flatMap((warning) => {
    const age = since(warning.lastSeen, now);
    return age === undefined || age > recent ? [] : [{ ...warning, age }];
  });
  const groups = groupBy(aged, ({ reason, object }) => JSON.stringify([reason, object.kind, object.namespace ?? ""]));
  return [...groups.values()].flatMap(groupOf).sort((a, b) => a.age - b.age || b.count - a.count);
}

function groupOf(warnings: readonly (Warning & { readonly age: number })[]): readonly WarningGroup[] {
  const [last] = warnings.toSorted((a, b) => a.age - b.age);
  if (last === undefined) return [];
  const { reason, object, message, age } = last;
  return [
    {
      reason,
      kind: object.kind,
      namespace: object.namespace,
      objects: new Set(warnings.map((warning) => warning.object.name)).size,
      count: warnings.reduce((count, warning) => count + warning.count, 0),
      age,
      name: object.name,
      message,
    },
  ];
}

import type { Warning } from "../objects/warning.ts";
import { since } from "../words/age.ts";
import { groupBy } from "./group-by.ts";
import type { Health } from "./health.ts";

/** Warnings of one reason about one kind of objects of one namespace, told by the last of them. */
export interface WarningGroup extends Health {
  /** Objects that they are about. */
  readonly objects: number;
  /** How often they happened. */
  readonly count: number;
  /** Milliseconds since the last one. */
  readonly age: number;
}

/** The API itself forgets events after an hour, unless it is told otherwise. */
const recent = 60 * 60_000;

/** Warnings of the last hour, folded: those that happened last first. */
export function foldWarnings(warnings: readonly Warning[], now: number): readonly WarningGroup[] {
  const aged = warnings
    .map((warning) => ({ ...warning, age: since(warning.lastSeen, now) ?? Number.POSITIVE_INFINITY }))
    .filter(({ age }) => age <= recent)
    .sort((a, b) => a.age - b.age);
  const groups = groupBy(aged, ({ reason, object }) => JSON.stringify([reason, object.kind, object.namespace]));
  return [...groups].flatMap(([id, group]) => {
    const [last] = group;
    if (last === undefined) return [];
    const { reason, object, message, age } = last;
    const objects = new Set(group.map((warning) => warning.object.name)).size;
    const count = group.reduce((sum, warning) => sum + warning.count, 0);
    return [{ ...object, id, concern: "look" as const, state: reason, message, objects, count, age }];
  });
}

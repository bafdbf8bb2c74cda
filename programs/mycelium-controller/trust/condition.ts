import type { Condition } from "../../../lib/mycelium/resources.ts";
import { listAt, numberAt, stringAt } from "../../kubernetes/answer.ts";

/** A condition before it is known since when. */
export type Statement = Pick<Condition, "type" | "status" | "reason" | "message">;

/**
 * A condition as it is to be written.
 * @param object that has it, maybe with what was said before
 * @returns undefined where it says so already
 */
export function conditionFor(object: unknown, statement: Statement, now: string): Condition | undefined {
  const before = listAt(object, "status", "conditions").find((each) => stringAt(each, "type") === statement.type);
  const generation = numberAt(object, "metadata", "generation");
  const isSaid =
    numberAt(before, "observedGeneration") === generation &&
    (["status", "reason", "message"] as const).every((key) => stringAt(before, key) === statement[key]);
  if (isSaid) return undefined;
  const since = stringAt(before, "status") === statement.status ? stringAt(before, "lastTransitionTime") : undefined;
  return {
    ...statement,
    lastTransitionTime: since ?? now,
    ...(generation !== undefined && { observedGeneration: generation }),
  };
}

import { listAt, stringAt } from "../../kubernetes/answer.ts";

/** The condition of a type among those of a status; undefined where there is none. */
export function conditionOf(object: unknown, type: string): unknown {
  return listAt(object, "status", "conditions").find((condition) => stringAt(condition, "type") === type);
}

/** Whether a condition holds. */
export function holds(condition: unknown): boolean {
  return stringAt(condition, "status") === "True";
}

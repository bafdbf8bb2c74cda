import { expect, test } from "vitest";
import { conditionFor } from "./condition.ts";

const now = "2026-01-01T12:00:00.000Z";
const statement = { type: "Accepted", status: "True", reason: "Trusted", message: "" } as const;
const said = { ...statement, lastTransitionTime: "2026-01-01T00:00:00Z", observedGeneration: 2 };
const object = (generation: number, ...conditions: readonly object[]) => ({
  metadata: { generation },
  status: { conditions },
});

test("what was never said begins now", () => {
  expect(conditionFor(object(2), statement, now)).toEqual({ ...said, lastTransitionTime: now });
});

test("what is said is not said again", () => {
  expect(conditionFor(object(2, { ...said, type: "Other" }, said), statement, now)).toBeUndefined();
});

test("what holds for another reason, or for a newer object, holds since then", () => {
  expect(conditionFor(object(2, said), { ...statement, reason: "Other" }, now)).toEqual({ ...said, reason: "Other" });
  expect(conditionFor(object(3, said), statement, now)).toEqual({ ...said, observedGeneration: 3 });
});

test("what changes begins now", () => {
  expect(conditionFor(object(2, said), { ...statement, status: "False" }, now)).toEqual({
    ...said,
    status: "False",
    lastTransitionTime: now,
  });
});

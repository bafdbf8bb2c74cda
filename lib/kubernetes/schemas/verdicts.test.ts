import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../manifest.ts";
import type { ObjectProblem } from "../object-problem.ts";
import { formatPath } from "../path.ts";
import { validate } from "../validation/validate.ts";
import { testSchemas } from "./testing.ts";

/** What a Kubernetes 1.36.2 API server said of an object under strict validation and dry run. */
interface Verdict {
  readonly id: number;
  /** How a valid object was changed. */
  readonly mutation: string;
  /** The field that was changed. */
  readonly path: string;
  readonly verdict: "accepted" | "rejected";
  /** Why it was rejected. */
  readonly message?: string;
  readonly object: JsonObject;
}

const verdicts = gunzipSync(readFileSync(join(import.meta.dirname, "api-server-verdicts.jsonl.gz")))
  .toString("utf8")
  .trim()
  .split("\n")
  .map((line): Verdict => JSON.parse(line));

/** Refusals that need more than one object, or the settings of a cluster. */
const knownMisses: ReadonlyMap<number, string> = new Map([]);

function errorsOf(object: JsonObject): ObjectProblem[] {
  return [...testSchemas.validate(object, { kubernetes: "1.36" }), ...validate(object)].filter(
    ({ severity }) => severity === undefined,
  );
}

function describeVerdict({ id, object, mutation, path, message }: Verdict, errors: readonly ObjectProblem[]): string {
  const found = errors.map((error) => `${formatPath(error.path)} ${error.message}`).join(", ");
  return `${id} ${object.apiVersion} ${object.kind} ${mutation} ${path}: ${message ?? found}`;
}

describe("the API server", () => {
  const judged = verdicts.map((verdict) => ({ verdict, errors: errorsOf(verdict.object) }));
  const accepted = judged.filter(({ verdict }) => verdict.verdict === "accepted");
  const rejected = judged.filter(({ verdict }) => verdict.verdict === "rejected");
  const isNull = ({ verdict }: (typeof judged)[number]) => verdict.mutation === "nul";
  const shown = (some: typeof judged) => some.map(({ verdict, errors }) => describeVerdict(verdict, errors));

  test("has said enough of enough kinds", () => {
    expect([accepted.length, rejected.length]).toEqual([1927, 4073]);
    expect(new Set(verdicts.map(({ object }) => `${object.apiVersion} ${object.kind}`)).size).toBe(115);
  });

  test("refuses nothing that passes here, but for what one object cannot show", () => {
    const missed = rejected.filter(({ errors, verdict }) => errors.length === 0 && !knownMisses.has(verdict.id));
    expect(shown(missed)).toEqual([]);
  });

  test("refuses what is known as missed here", () => {
    const missed = rejected.filter(({ errors }) => errors.length === 0).map(({ verdict }) => verdict.id);
    expect(missed).toEqual([...knownMisses.keys()]);
  });

  test("accepts no null that fails here", () => {
    expect(shown(accepted.filter((each) => isNull(each) && each.errors.length > 0))).toEqual([]);
  });

  test("accepts nothing else that fails here", () => {
    expect(shown(accepted.filter((each) => !isNull(each) && each.errors.length > 0))).toEqual([]);
  });
});

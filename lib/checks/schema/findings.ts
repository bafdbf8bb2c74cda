import type { ObjectProblem } from "../../kubernetes/object-problem.ts";
import { isDefinition } from "../../kubernetes/scopes.ts";
import { removalOf } from "../deprecations/removed-api.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Severity } from "../rule.ts";

/** What the API server has against the objects of known kinds, as far as it refuses them or warns of them. */
export function problemsOfKnownKinds(facts: Facts, severity: Severity): Finding[] {
  return (
    facts.types
      // Other rules say what to do about those.
      .filter((type) => facts.schemas.has(type.apiVersion, type.kind) && removalOf(type, facts) === undefined)
      .flatMap(({ objects }) =>
        objects.filter(isJudgedHere).flatMap((object) => findingsOf(object, facts.problemsOf(object), severity)),
      )
  );
}

/**
 * Definitions are most of what charts make, and the same in every run: whoever renders a chart holds them against their schema, once.
 */
function isJudgedHere({ manifest, chart }: CheckObject): boolean {
  return chart === undefined || !isDefinition(manifest);
}

/** The problems of an object that have a severity. */
export function findingsOf(object: CheckObject, problems: readonly ObjectProblem[], severity: Severity): Finding[] {
  if (problems.length === 0) return [];
  return problems
    .filter((problem) => (problem.severity ?? "error") === severity)
    .map(({ path, message, expected, suggestion }) => ({
      object,
      path,
      message,
      ...(expected !== undefined && { expected }),
      ...(suggestion !== undefined && { suggestion }),
      fix: suggestion === undefined ? fixOf(message) : `did you mean ${suggestion}?`,
    }));
}

function fixOf(message: string): string {
  if (message.startsWith("is missing")) return "add it";
  return message.startsWith("is new in") ? "remove it, or upgrade the cluster" : "correct or remove it";
}

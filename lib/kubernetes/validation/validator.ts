import type { JsonObject } from "../manifest.ts";
import type { ObjectProblem } from "../object-problem.ts";
import type { Path } from "../path.ts";

/** Takes a problem at a field of the object. */
export type Report = (
  path: Path,
  message: string,
  details?: Pick<ObjectProblem, "expected" | "suggestion" | "severity">,
) => void;

/**
 * What the API server's code refuses in objects of a kind beyond their schema: what must fit together. Values of the wrong type are
 * left to the schema.
 */
export type Validator = (object: JsonObject, report: Report) => void;

/** A problem that the API server only warns of. */
export const accepted = { severity: "warning" } as const;

import type { Path } from "./path.ts";

/** One thing that is wrong with an object by itself, whatever else there is in the cluster. */
export interface ObjectProblem {
  /** Keys and list positions from the object to the value. */
  readonly path: Path;
  /** What is wrong with the value, lower case, no final period. */
  readonly message: string;
  /** What the value should be. @default - nothing more can be said */
  readonly expected?: string;
  /** The field name or value that was probably meant. @default - none is near */
  readonly suggestion?: string;
  /** A warning is taken by the API server all the same. @default - an error, which it refuses */
  readonly severity?: "warning";
}

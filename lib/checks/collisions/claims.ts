import { describeObject } from "../../kubernetes/object-ref.ts";
import type { Path } from "../../kubernetes/path.ts";
import { valueFor } from "../../value-for.ts";
import type { CheckObject } from "../input.ts";

/** An object takes something that only one can have. */
export interface Claim {
  readonly object: CheckObject;
  readonly path: Path;
}

/** Finds for each claim on a thing the first one that is in its way. */
export class Claims<T extends Claim> {
  readonly #claims = new Map<string, T[]>();
  readonly #conflicts: (a: T, b: T) => boolean;

  /** @param conflicts @default - any two claims on one thing */
  constructor(conflicts: (a: T, b: T) => boolean = () => true) {
    this.#conflicts = conflicts;
  }

  /** The claim that stands already, or undefined when this one now stands too. */
  take(thing: string, claim: T): T | undefined {
    const standing = valueFor(this.#claims, thing, () => []);
    const rival = standing.find((other) => this.#conflicts(claim, other));
    if (rival === undefined) standing.push(claim);
    return rival;
  }
}

/** The other side of a collision, as a person finds it. */
export function describeRival(rival: Claim, object: CheckObject): string {
  return rival.object === object ? "itself" : `${describeObject(rival.object.manifest)} (${rival.object.file})`;
}

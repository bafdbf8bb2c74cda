import { CostError } from "./cel-error.ts";

/** What evaluations may cost together. */
export class Budget {
  readonly #granted: number;
  #left: number;

  /** @param steps about one for each name, field, call and turn of a loop: fewer than the units that the API server counts */
  constructor(steps: number) {
    this.#granted = steps;
    this.#left = steps;
  }

  /** @throws CostError when nothing is left */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new CostError("the evaluation costs more than the API server grants");
  }

  /** A budget of its own, not larger than what is left of this one. */
  part(steps: number): Budget {
    return new Budget(Math.min(steps, this.#left));
  }

  /** Counts what a part has spent. */
  take(part: Budget): void {
    this.#left -= part.#granted - part.#left;
  }
}

/** How long to wait after failures, in milliseconds. */
export interface BackoffLimits {
  readonly first: number;
  readonly most: number;
}

/** Waits twice as long after each failure in a row, up to a limit, and never as long as others that failed at the same time. */
export class Backoff {
  readonly #limits: BackoffLimits;
  #failures = 0;

  constructor(limits: BackoffLimits) {
    this.#limits = limits;
  }

  /** What to wait now. */
  next(): number {
    const { first, most } = this.#limits;
    const whole = Math.min(most, first * 2 ** Math.min(this.#failures, 30));
    this.#failures += 1;
    return whole * (0.5 + Math.random() / 2);
  }

  /** After a success. */
  reset(): void {
    this.#failures = 0;
  }
}

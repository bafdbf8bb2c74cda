/** Lets no more than some do their work at the same time; the others wait for their turn. */
export class Turns {
  readonly #most: number;
  readonly #waiting: ((done: () => void) => void)[] = [];
  #busy = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** @param work begins now or later, and says once or more often when it is done */
  add(work: (done: () => void) => void): void {
    this.#waiting.push(work);
    this.#next();
  }

  #next(): void {
    if (this.#busy >= this.#most) return;
    const work = this.#waiting.shift();
    if (work === undefined) return;
    this.#busy += 1;
    let isDone = false;
    work(() => {
      if (isDone) return;
      isDone = true;
      this.#busy -= 1;
      this.#next();
    });
  }
}

import { nearest } from "../../nearest.ts";

/** Comparisons of two names that one run may cost, some tenths of a second. */
const budget = 100_000;

/**
 * Finds the name that was probably meant. Who has more mistakes than it can compare names for has other worries than spelling:
 * the later ones get no suggestion, and time stays linear.
 */
export class Speller {
  #left = budget;

  nearest(word: string, names: Iterable<string>): string | undefined {
    if (this.#left <= 0) return undefined;
    const candidates = [...names].filter((name) => Math.abs(name.length - word.length) <= 2);
    this.#left -= candidates.length;
    return nearest(word, candidates);
  }
}

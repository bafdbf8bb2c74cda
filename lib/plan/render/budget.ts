import type { Change } from "../document.ts";

/** Bytes that may still be written. */
export class Budget {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  get left(): number {
    return this.#left;
  }

  /** Takes so many bytes, if so many are left. */
  take(bytes: number): boolean {
    if (bytes > this.#left) return false;
    this.#left -= bytes;
    return true;
  }
}

/** How much a change deserves to be shown when not all can be. */
export function weightOf({ risks, restarts, fields }: Change): number {
  if (risks.some(({ severity }) => severity === "danger")) return 4;
  if (risks.length > 0) return 3;
  if (restarts.length > 0) return 2;
  return fields.length > 0 ? 1 : 0;
}

/** The heaviest first, and in their own order where they weigh the same. */
export function byWeight<T>(items: readonly T[], weight: (item: T) => number): T[] {
  return [...items].sort((a, b) => weight(b) - weight(a));
}

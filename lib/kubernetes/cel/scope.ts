import type { Value } from "./value.ts";

/** Variables of an evaluation; those of a loop lie over those around it, and change at each turn. */
export class Scope {
  readonly #outer: Scope | undefined;
  readonly #name: string;
  value: Value;

  constructor(name: string, value: Value, outer?: Scope) {
    this.#name = name;
    this.value = value;
    this.#outer = outer;
  }

  get(name: string): Value | undefined {
    return this.#name === name ? this.value : this.#outer?.get(name);
  }
}

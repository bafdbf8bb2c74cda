/** Finds the lines of a text's offsets. They are asked for in ascending order, so that a long text is read once. */
export class LineCounter {
  readonly #text: string;
  #line = 1;
  #start = 0;
  #end: number;

  constructor(text: string) {
    this.#text = text;
    this.#end = this.#nextBreak(0);
  }

  /** The line, from 1. */
  line(at: number): number {
    while (this.#end < at) {
      this.#line++;
      this.#start = this.#end + 1;
      this.#end = this.#nextBreak(this.#start);
    }
    return this.#line;
  }

  /** Line and column, both from 1, as editors and terminals write a place: `3:5`. */
  place(at: number): string {
    return `${this.line(at)}:${at - this.#start + 1}`;
  }

  #nextBreak(from: number): number {
    const found = this.#text.indexOf("\n", from);
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  }
}

/** Finds the lines of a text's offsets. They are asked for in ascending order, so that a long text is read once. */
export class LineCounter {
  readonly #text: string;
  #line = 1;
  #lineStart = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The line, from 1. */
  line(at: number): number {
    for (let end = this.#lineEnd(); end >= 0 && end < at; end = this.#lineEnd()) {
      this.#line++;
      this.#lineStart = end + 1;
    }
    return this.#line;
  }

  /** Line and column, both from 1, as editors and terminals write a place: `3:5`. */
  place(at: number): string {
    return `${this.line(at)}:${at - this.#lineStart + 1}`;
  }

  #lineEnd(): number {
    return this.#text.indexOf("\n", this.#lineStart);
  }
}

import type { Progress } from "../hosts/progress.ts";
import type { Terminal } from "./terminal.ts";

/** Shows how far nodes are: a line for each that is replaced, for people who watch; else a line for each thing that happens. */
export class ProgressBoard {
  readonly #terminal: Terminal;
  readonly #moves: boolean;
  readonly #latest = new Map<string, string>();
  readonly #width: number;

  /** @param nodes names of all, for the width of their column */
  constructor(terminal: Terminal, moves: boolean, nodes: readonly string[]) {
    this.#terminal = terminal;
    this.#moves = moves;
    this.#width = Math.max(0, ...nodes.map(({ length }) => length));
  }

  readonly report = ({ node, task, state, text, lines = [] }: Progress): void => {
    const line = `${node.padEnd(this.#width)}  ${task.padEnd(12)}  ${state === "failed" ? "FAILED: " : ""}${text}`;
    const isNews = this.#latest.get(node) !== line;
    this.#latest.set(node, line);
    if (state === "failed") {
      // Without the lines that it replaced, nobody would know why.
      const shown = this.#moves ? lines : [];
      this.#terminal.err([line, ...shown.map((each) => `    ${each}`)].map((each) => `${each}\n`).join(""));
      this.#latest.delete(node);
    } else if (!this.#moves && isNews && text !== "...") {
      this.#terminal.err(`${line}\n`);
    }
    if (this.#moves) this.#terminal.progress([...this.#latest.values()].join("\n"));
  };
}

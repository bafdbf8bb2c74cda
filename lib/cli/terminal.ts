import type { WriteStream } from "node:tty";

/** What is used of the stream that people watch. */
export type Screen = Pick<WriteStream, "isTTY" | "columns"> & { readonly write: (text: string) => unknown };

/** Where the command line talks to: results go to `out`, everything else to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Shows what is going on, on lines that the next ones replace; only for people who watch. */
  readonly progress: (text: string) => void;
}

/** Whether somebody watches a stream: not in CI, in a pipe or on a dumb terminal. */
export function isWatched(environment: NodeJS.ProcessEnv, stream: Pick<Screen, "isTTY">): boolean {
  return stream.isTTY === true && environment.CI === undefined && environment.TERM !== "dumb";
}

/** The real terminal. Nothing moves when nobody watches, or when asked to be quiet. */
export function processTerminal(environment: NodeJS.ProcessEnv, stream: Screen, quiet: boolean): Terminal {
  const moves = !quiet && isWatched(environment, stream);
  let shown = 0;
  const clear = () => {
    if (shown > 0) stream.write(`\r\u001B[K${"\u001B[A\u001B[K".repeat(shown - 1)}`);
    shown = 0;
  };
  return {
    out: (text) => {
      clear();
      process.stdout.write(text);
    },
    err: (text) => {
      clear();
      stream.write(text);
    },
    progress: (text) => {
      if (!moves) return;
      clear();
      const lines = text.split("\n").map((line) => line.slice(0, Math.max(0, stream.columns - 1)));
      stream.write(lines.join("\n"));
      shown = lines.length;
    },
  };
}

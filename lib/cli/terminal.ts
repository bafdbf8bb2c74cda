import type { WriteStream } from "node:tty";

/** What is used of the stream that people watch. */
export type Screen = Pick<WriteStream, "isTTY" | "columns"> & { readonly write: (text: string) => unknown };

/** Where the command line talks to: results go to `out`, everything else to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Shows what is going on, on a line that the next one replaces; only for people who watch. */
  readonly progress: (text: string) => void;
}

/** The real terminal. Nothing moves in CI, in a pipe, on a dumb terminal, or when asked to be quiet. */
export function processTerminal(environment: NodeJS.ProcessEnv, stream: Screen, quiet: boolean): Terminal {
  const moves = stream.isTTY === true && !quiet && environment.CI === undefined && environment.TERM !== "dumb";
  let shown = false;
  const clear = () => {
    if (shown) stream.write("\r\u001B[K");
    shown = false;
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
      stream.write(text.slice(0, Math.max(0, stream.columns - 1)));
      shown = true;
    },
  };
}

import { quoteShell } from "../application/secret-command.ts";

/** A text as one word of a command that a person may copy, in quotes where it needs them: a name of a live object can be anything. */
export function shellWord(text: string): string {
  return /^[\w.:/=@][\w.:/=@-]*$/.test(text) ? text : quoteShell(text);
}

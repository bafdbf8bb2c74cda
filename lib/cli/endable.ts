import { Interrupted } from "../hosts/ssh.ts";
import type { Terminal } from "./terminal.ts";

const ends: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];
/** As shells say that Ctrl-C ended a program. */
const interrupted = 130;

/**
 * Runs a task that a person can end by Ctrl-C: it gets a signal, and ends what it has started. The second one ends this program at once.
 * @param again what a person types to go on later
 * @returns the exit code
 */
export async function endable(
  terminal: Terminal,
  again: string,
  task: (signal: AbortSignal) => Promise<number>,
): Promise<number> {
  const controller = new AbortController();
  const end = () => controller.abort();
  for (const name of ends) process.once(name, end);
  try {
    return await task(controller.signal);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    terminal.err(`ended; what a host is in the middle of comes to its end there; to go on: ${again}\n`);
    return interrupted;
  } finally {
    for (const name of ends) process.off(name, end);
  }
}

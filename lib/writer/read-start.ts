import { closeSync, openSync, readSync } from "node:fs";

/**
 * Reads the first bytes of a file, or all of a shorter one, into a buffer and returns their number. `readFileSync` would take
 * twice as long: it asks for the size first and makes a new buffer each time.
 */
export function readStart(file: string, into: Buffer, count: number): number {
  const descriptor = openSync(file, "r");
  try {
    return readSync(descriptor, into, 0, count, null);
  } finally {
    closeSync(descriptor);
  }
}

import type { Field } from "../field.ts";

const mostParameters = 512;
const mostCharacters = 256 * 1024;

/** What a driver is told, of which the API server stores only so much. */
export function validateParameters(parameters: Field): void {
  parameters.mustHaveAtMost(mostParameters, "entries");
  let size = 0;
  for (const [key, { text }] of parameters.entries) {
    if (key === "") parameters.report("must not have an empty key");
    size += Buffer.byteLength(key) + Buffer.byteLength(text);
  }
  if (size > mostCharacters) parameters.report(`must have at most ${mostCharacters} bytes, got ${size}`);
}

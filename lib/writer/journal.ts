import { existsSync, readFileSync } from "node:fs";
import { ConfigError } from "../errors.ts";
import { stagingFolder } from "../layout/left-out.ts";
import { isOutputPath } from "./output-tree.ts";

/** The moves of a write. No path lies below another of its list, so their order is free. */
export interface Journal {
  readonly outgoing: readonly string[];
  readonly incoming: readonly string[];
}

/**
 * The journal of a write that was interrupted or is under way, when the output folder may be half old, half new. The next
 * write undoes it first.
 */
export function interruptedWrite(outDir: string): string | undefined {
  const file = `${outDir}/${stagingFolder}/journal.json`;
  return existsSync(file) ? file : undefined;
}

/** @throws ConfigError when the file holds something else */
export function readJournal(file: string): Journal {
  let journal: unknown;
  try {
    journal = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  if (isJournal(journal)) return journal;
  throw new ConfigError({
    where: file,
    what: "is not a journal of k3s-gitops",
    fix: "delete its folder, restore the output folder from Git and run it again",
  });
}

function isJournal(value: unknown): value is Journal {
  return (
    typeof value === "object" &&
    value !== null &&
    "outgoing" in value &&
    "incoming" in value &&
    [value.outgoing, value.incoming].every(
      (paths) => Array.isArray(paths) && paths.every((path) => typeof path === "string" && isOutputPath(path)),
    )
  );
}

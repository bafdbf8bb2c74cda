import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { ConfigError, quote } from "../errors.ts";
import { lockPrefix, stagingFolder } from "../layout/left-out.ts";
import { readmeFile } from "../layout/paths.ts";
import { fileSystemProblem } from "./file-system-problem.ts";
import { interruptedWrite } from "./journal.ts";
import { hasHeader, isDroppingAt } from "./survey.ts";

/** What a clone has beside its content, where manifests go into a repository of their own. */
const ofGit: ReadonlySet<string> = new Set([".git", ".gitattributes", ".gitignore"]);

/**
 * Refuses an output folder that a person named by mistake: one with something in it that no write has put there.
 * @param given how the person named it
 * @throws ConfigError when it is neither missing nor empty nor the folder of an earlier write, or cannot be read
 */
export function requireOwnFolder(outDir: string, given: string): void {
  let foreign: readonly string[];
  try {
    // What is no folder is refused by every write.
    if (lstatSync(outDir, { throwIfNoEntry: false })?.isDirectory() !== true) return;
    if (interruptedWrite(outDir) !== undefined) return;
    const entries = readdirSync(outDir, { withFileTypes: true });
    foreign = entries.filter((entry) => !isOwn(outDir, entry)).map(({ name }) => name);
  } catch (error) {
    const problem = fileSystemProblem(outDir, error);
    throw problem === undefined ? error : new ConfigError(problem);
  }
  if (foreign.length === 0) return;
  const shown = foreign.toSorted().slice(0, 3).map(quote).join(", ");
  const more = foreign.length > 3 ? ` and ${foreign.length - 3} more` : "";
  throw new ConfigError({
    where: "--out",
    what: `holds what synth has not made: ${shown}${more}`,
    got: quote(given),
    fix: "name a folder that is new, empty, or of an earlier synth",
  });
}

/** The folder of a cluster is known by the page that describes it. */
function isOwn(outDir: string, entry: Dirent): boolean {
  const { name } = entry;
  if (name === stagingFolder || name.startsWith(lockPrefix) || ofGit.has(name) || isDroppingAt(outDir, name, entry))
    return true;
  const readme = `${outDir}/${readmeFile(name)}`;
  return entry.isDirectory() && lstatSync(readme, { throwIfNoEntry: false })?.isFile() === true && hasHeader(readme);
}

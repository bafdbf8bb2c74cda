import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { ConfigError, quote } from "../errors.ts";
import { outputFolder } from "../layout/paths.ts";
import { requireOwnFolder } from "../writer/own-folder.ts";

/**
 * The folder that a person named instead of `dist/`, as an absolute path.
 * @throws ConfigError when what lies there would be harmed
 */
export function chosenFolder(given: string, dist: string): string {
  const where = "--out";
  const fix = "name a folder that is new, empty, or of an earlier synth";
  if (given.trim() === "") throw new ConfigError({ where, what: "names no folder", got: quote(given), fix });
  const chosen = resolve(given);
  if (chosen === dist) return dist;
  const place = relative(realPathOf(dist), realPathOf(chosen));
  if (place === "" || !/^\.\.(?:\/|$)/.test(place)) {
    const what = `lies in ${outputFolder}/, all of which synth makes without --out`;
    throw new ConfigError({ where, what, got: quote(given), fix });
  }
  requireOwnFolder(chosen, given);
  return chosen;
}

/** Where a path leads, with links followed as far as it exists. */
function realPathOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path ? path : join(realPathOf(dirname(path)), basename(path));
}

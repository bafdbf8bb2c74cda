import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hostScriptsFolder } from "../layout/paths.ts";
import type { HostScript } from "../synth/synth.ts";

/** The scripts of a repository that hosts run, in the order of their names; none without the folder. */
export function readHostScripts(root: string): HostScript[] {
  const folder = join(root, hostScriptsFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sh"))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}

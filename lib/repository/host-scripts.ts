import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hostScriptsFolder, packageInstaller } from "../layout/paths.ts";
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

/** The script that a package begins with; undefined without one. */
export function readPackageInstaller(root: string): string | undefined {
  const file = join(root, packageInstaller);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

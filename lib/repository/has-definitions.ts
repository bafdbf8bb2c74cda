import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { definitionsFolder } from "../layout/paths.ts";
import { kindOfFile } from "../layout/place.ts";

/** Whether a repository has definitions that are known and not synced. */
export function hasDefinitions(root: string): boolean {
  const folder = join(root, definitionsFolder);
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true, encoding: "utf8" }).some((path) => kindOfFile(path) === "manifest")
  );
}

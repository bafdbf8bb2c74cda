import { join } from "node:path";
import { ConfigError, type Problem, quote } from "../errors.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { isDefinition } from "../kubernetes/scopes.ts";
import { definitionsFolder } from "../layout/paths.ts";
import { kindOfFile } from "../layout/place.ts";
import { parseManifests } from "../yaml/parse-manifests.ts";
import { Folder } from "./folder.ts";
import { hasDefinitions } from "./has-definitions.ts";

/**
 * The CustomResourceDefinitions of a repository that are known and not synced; none without the folder.
 * @throws ConfigError with every file that holds something else
 */
export function readDefinitions(root: string): Manifest[] {
  if (!hasDefinitions(root)) return [];
  const folder = new Folder(join(root, definitionsFolder));
  const problems: Problem[] = [];
  const definitions: Manifest[] = [];
  for (const path of folder.list().filter((file) => kindOfFile(file) === "manifest")) {
    const where = `${definitionsFolder}/${path}`;
    const parsed = parseManifests(where, folder.read(path));
    problems.push(...parsed.problems);
    for (const { manifest, line } of parsed.objects) {
      if (isDefinition(manifest)) definitions.push(manifest);
      else {
        problems.push({
          where: `${where}:${line}`,
          what: "is not a CustomResourceDefinition",
          got: quote(manifest.kind),
          fix: "move it away: what is here is known and never synced",
        });
      }
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return definitions;
}

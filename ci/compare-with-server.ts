/**
 * Asks the API server that kubectl is set to about every object of a folder, as a dry run, and compares its answers with those of
 * `check`: `npx tsx ci/compare-with-server.ts <folder>`. Ends with 1 when they disagree.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { objectProblems } from "../lib/checks/facts/object-problems.ts";
import { describeObject } from "../lib/kubernetes/object-ref.ts";
import { formatPath } from "../lib/kubernetes/path.ts";
import { createSchemas } from "../lib/kubernetes/schemas/schemas.ts";
import { isDefinition } from "../lib/kubernetes/scopes.ts";
import { kindOfFile } from "../lib/layout/place.ts";
import { readDefinitions } from "../lib/repository/definitions.ts";
import { Folder } from "../lib/repository/folder.ts";
import { parseManifests } from "../lib/yaml/parse-manifests.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: npx tsx ci/compare-with-server.ts <folder>");

const files = new Folder(resolve(folder));
const objects = files
  .list()
  .filter((path) => kindOfFile(path) === "manifest")
  .flatMap((path) => parseManifests(path, files.read(path)).objects.map(({ manifest }) => ({ manifest, file: path })));
const schemas = createSchemas(
  (file) => readFileSync(join(root, "lib/kubernetes/schemas/data", file), "utf8"),
  [...readDefinitions(root), ...objects.map(({ manifest }) => manifest).filter(isDefinition)],
);
const kubernetes = serverVersion();

let agreed = 0;
const disagreements: string[] = [];
for (const object of objects) {
  const refusal = refusalOf(JSON.stringify(object.manifest));
  const [problem] = objectProblems(object.manifest, schemas, kubernetes).filter(
    ({ severity }) => severity === undefined,
  );
  if ((refusal === undefined) === (problem === undefined)) agreed++;
  else {
    const who = refusal === undefined ? "only check refuses" : "only the server refuses";
    const why = problem === undefined ? refusal : `${formatPath(problem.path)} ${problem.message}`;
    disagreements.push(`${who} ${object.file} ${describeObject(object.manifest)}: ${why}`);
  }
}
for (const disagreement of disagreements) console.log(disagreement);
console.log(`${agreed} of ${objects.length} objects: the API server and check agree`);
process.exitCode = disagreements.length > 0 ? 1 : 0;

/** What the API server has against an object; undefined when it takes it. One that is there already is one that it took. */
function refusalOf(manifest: string): string | undefined {
  const { status, stderr } = kubectl(
    ["create", "--dry-run=server", "--validate=strict", "-o", "name", "-f", "-"],
    manifest,
  );
  return status === 0 || /\(AlreadyExists\)/.test(stderr) ? undefined : stderr.trim();
}

/** `1.36`. */
function serverVersion(): string {
  const { status, stdout, stderr } = kubectl(["version", "-o", "json"]);
  if (status !== 0) throw new Error(`kubectl version: ${stderr.trim()}`);
  const { serverVersion }: { serverVersion: { major: string; minor: string } } = JSON.parse(stdout);
  return `${serverVersion.major}.${Number.parseInt(serverVersion.minor, 10)}`;
}

function kubectl(args: readonly string[], input = ""): { status: number | null; stdout: string; stderr: string } {
  const { error, ...result } = spawnSync("kubectl", args, { encoding: "utf8", input });
  if (error !== undefined) throw error;
  return result;
}

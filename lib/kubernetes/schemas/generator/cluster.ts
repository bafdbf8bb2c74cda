import { spawnSync } from "node:child_process";
import { isJsonObject, type Json, objectAt } from "../../manifest.ts";
import { addDocument, type Documents, noDocuments } from "./documents.ts";

/**
 * The documents of the cluster that kubectl is set to.
 * @throws Error when kubectl fails
 */
export function documentsOfCluster(): Documents {
  const documents = noDocuments();
  addDocument(documents, kubectl("get", "customresourcedefinitions", "-o", "json"), "customresourcedefinitions");
  const custom = new Set(documents.definitions.map((definition) => objectAt(definition, "spec").group));
  for (const [path, { serverRelativeURL }] of Object.entries(
    objectAt(kubectl("get", "--raw", "/openapi/v3"), "paths"),
  ).map(([path, entry]) => [path, objectAt(entry)] as const)) {
    // Definitions say more of their kinds than this document.
    if (!/^apis?\/.*v\w+$/.test(path) || custom.has(path.split("/")[1] ?? "")) continue;
    if (typeof serverRelativeURL === "string") addDocument(documents, kubectl("get", "--raw", serverRelativeURL), path);
  }
  return documents;
}

function kubectl(...args: string[]): Json {
  const { status, stdout, stderr, error } = spawnSync("kubectl", args, { encoding: "utf8", maxBuffer: 2 ** 30 });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`kubectl ${args.join(" ")}: ${stderr.trim()}`);
  const value: Json = JSON.parse(stdout);
  if (!isJsonObject(value)) throw new TypeError(`kubectl ${args.join(" ")}: gave no object`);
  return value;
}

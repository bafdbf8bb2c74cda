import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseAllDocuments } from "yaml";
import type { Json } from "../../manifest.ts";
import { addDocument, type Documents, noDocuments } from "./documents.ts";

/**
 * The documents of a folder: `.json`, `.yaml` or `.yml`, also packed as `.gz`. Others are left alone.
 * @throws TypeError for a document of a kind that is not known
 */
export function documentsIn(folder: string): Documents {
  const documents = noDocuments();
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (!/\.(json|ya?ml)(\.gz)?$/.test(file)) continue;
    const bytes = readFileSync(join(folder, file));
    const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
    for (const document of valuesIn(text, file)) if (document !== null) addDocument(documents, document, file);
  }
  return documents;
}

function valuesIn(text: string, file: string): Json[] {
  if (/\.json(\.gz)?$/.test(file)) return [JSON.parse(text)];
  return parseAllDocuments(text).map((document): Json => document.toJS());
}

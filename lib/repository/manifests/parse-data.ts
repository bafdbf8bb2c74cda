import type { Json } from "../../manifest/manifest.ts";
import { readDocuments } from "./documents.ts";

/** The one YAML or JSON document that a text is; undefined when it holds none or several, or when something is wrong with it. */
export function parseData(text: string): Json | undefined {
  const { documents, problems } = readDocuments(text);
  return problems.length === 0 && documents.length === 1 ? documents[0]?.value : undefined;
}

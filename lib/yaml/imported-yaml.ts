import { ConfigError } from "../errors.ts";
import type { Json } from "../kubernetes/manifest.ts";
import { readDocuments } from "./documents.ts";
import { located } from "./text-problem.ts";

/**
 * What a source gets that imports a YAML file: the data of its document, or a list of them when there are several. An empty
 * file is `null`.
 * @param file its name for problems
 * @throws ConfigError with everything that Kubernetes would not read as written
 */
export function importedYaml(file: string, text: string): Json {
  const { documents, problems } = readDocuments(text);
  if (problems.length > 0) throw new ConfigError(located(file, text, problems));
  const [first = null, ...others] = documents.map(({ value }) => value);
  return others.length === 0 ? first : [first, ...others];
}

import type { Path } from "./path.ts";

/** The fields of custom resources that hold Helm values as text, by kind. */
const valuesFields = new Map([
  ["Application", "values"],
  ["ApplicationSet", "values"],
  ["HelmChart", "valuesContent"],
  ["HelmChartConfig", "valuesContent"],
]);

/**
 * Whether two texts may be YAML or JSON documents whose structure is what counts: Helm values, and the files of a ConfigMap
 * whose name says so or leaves it open. A text of another language can happen to parse, so its own lines are shown.
 */
export function holdsDocument(kind: string, path: Path | undefined, before: string, after: string): boolean {
  if (typeof path?.step !== "string") return false;
  if (kind !== "ConfigMap") return path.step === valuesFields.get(kind);
  if (path.parent?.step !== "data") return false;
  if (/\.(?:ya?ml|json)$/i.test(path.step)) return true;
  return !path.step.includes(".") && [before, after].every((text) => text.includes("\n") || /^\s*[[{]/.test(text));
}

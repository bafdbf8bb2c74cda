import { isJsonObject, type Json, type JsonObject, stringAt } from "../kubernetes/manifest.ts";
import { configuredProgram } from "../kubernetes/tool-configuration.ts";
import { nearest } from "../nearest.ts";
import type { Documents } from "./documents.ts";

/**
 * What a file is when it is plainly no file of Kubernetes objects, as the end of a sentence: `is a configuration of Kustomize`.
 * Undefined when it is, or when it may be one with mistakes.
 * @param path of the file, for those whose name says what they are
 */
export function otherContent(
  path: string,
  text: string,
  { documents, problems, hasList }: Documents,
): string | undefined {
  if (text.includes(skipMark)) return `tells Argo CD to skip it, with ${skipMark}`;
  if (hasList === true) return undefined;
  if (problems.some(({ at }) => templateAction.test(lineAt(text, at)))) return "is a template";
  if (documents.length === 0) return problems.length > 0 && !identity.test(text) ? nothing : undefined;
  let found: string | undefined;
  for (const { value } of documents) {
    const other = describe(path, value);
    if (other === undefined) return undefined;
    found ??= other;
  }
  return found;
}

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/directory/#skipping-file-rendering */
const skipMark = "+argocd:skip-file-rendering";

const nothing = "holds no Kubernetes object";

/** Of Helm, Jinja and their like. */
const templateAction = /\{\{|\{%/;

/** What every Kubernetes object says somewhere in its text. */
const identity = /\bapiVersion\b|^\s*["']?kind["']?\s*:|^version https:\/\/git-lfs/m;

function lineAt(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(text.lastIndexOf("\n", at - 1) + 1, end < 0 ? text.length : end);
}

function describe(path: string, value: Json): string | undefined {
  if (Array.isArray(value)) return describeList(value);
  if (!isJsonObject(value)) return identity.test(String(value)) ? undefined : nothing;
  const program = configuredProgram(value);
  if (program !== undefined) return `is a configuration of ${program}`;
  if (isJsonObject(value.sops) && typeof value.sops.mac === "string") return "is encrypted with SOPS";
  if (/(?:^|\/)kustomization\.ya?ml$/i.test(path)) return "is a configuration of Kustomize";
  if (isAttempt(value)) return undefined;
  if (/(?:^|\/)values[^/]*$/.test(path)) return "holds values of a Helm chart";
  return shapes.find(([, is]) => is(value))?.[0] ?? nothing;
}

function describeList(items: readonly Json[]): string | undefined {
  if (items.some((item) => isJsonObject(item) && isAttempt(item))) return undefined;
  const isPatch = items.length > 0 && items.every((item) => stringAt(item, "op") !== undefined);
  return isPatch ? "is a JSON patch" : nothing;
}

/** Whether a mapping has at least two of the fields that make a Kubernetes object, be they misspelled. */
function isAttempt(value: JsonObject): boolean {
  const fields = ["apiVersion", "kind", "metadata", "spec"];
  return (
    fields.filter((field) => value[field] !== undefined || nearest(field, Object.keys(value)) !== undefined).length > 1
  );
}

const shapes: readonly (readonly [what: string, is: (value: JsonObject) => boolean])[] = [
  ["describes a Helm chart", (value) => isText(value.apiVersion) && isText(value.name) && isText(value.version)],
  ["is a dashboard", ({ panels }) => Array.isArray(panels)],
  ["is an OpenAPI document", ({ openapi, swagger }) => isText(openapi) || isText(swagger)],
  ["is a GitHub workflow", ({ jobs, on, true: unquoted }) => isJsonObject(jobs) && (on ?? unquoted) !== undefined],
  ["is a file of Docker Compose", ({ services }) => isJsonObject(services)],
  ["is a configuration of SOPS", (value) => Array.isArray(value.creation_rules)],
  ["is a JSON Schema", ({ $schema }) => isText($schema)],
];

function isText(value: Json | undefined): boolean {
  return typeof value === "string" && value !== "";
}

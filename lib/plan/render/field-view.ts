import { isJsonObject, type Json } from "../../kubernetes/manifest.ts";
import { clipped, visible } from "../../visible.ts";
import { emit } from "../../yaml/emit.ts";
import { inline } from "../../yaml/scalar.ts";
import type { Field } from "../document.ts";
import { type DiffLine, diffLines, hunks } from "../text-diff.ts";

/** How a field is best shown: both values side by side, or as lines of a diff. */
export type FieldView =
  | { readonly path: string; readonly before: string | undefined; readonly after: string | undefined }
  | { readonly path: string; readonly lines: readonly DiffLine[] };

export interface ViewLimits {
  /** Longest value or line, in characters. */
  readonly width: number;
  /** Most lines of one field. */
  readonly lines: number;
}

/** Values up to this length stand side by side. */
const shortText = 100;
const contextLines = 3;

export function viewField({ path, before, after }: Field, { width, lines }: ViewLimits): FieldView {
  const name = clipped(visible(path), width);
  const [old, now] = [before, after].map((value) => (value === undefined ? undefined : shortForm(value)));
  const short = [before, after].every((value, i) => value === undefined || [old, now][i] !== undefined);
  if (short) return { path: name, before: clip(old, width), after: clip(now, width) };
  const diff = hunks(diffLines(longSide(before, after), longSide(after, before)), contextLines);
  const cut = diff.slice(0, lines).map(({ sign, text }): DiffLine => ({ sign, text: clipped(visible(text), width) }));
  const rest = diff.length - cut.length;
  return { path: name, lines: rest > 0 ? [...cut, { sign: "@", text: `${rest} more lines` }] : cut };
}

function clip(text: string | undefined, width: number): string | undefined {
  return text === undefined ? undefined : clipped(visible(text), width);
}

/** A value on one line; undefined when it needs more. */
function shortForm(value: Json): string | undefined {
  if (typeof value === "string") return value.includes("\n") ? undefined : inline(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (!Array.isArray(value)) return Object.keys(value).length === 0 ? "{}" : undefined;
  if (value.some((item) => typeof item === "object" && item !== null)) return undefined;
  const text = `[${value.map((item) => shortForm(item) ?? JSON.stringify(item)).join(", ")}]`;
  return text.length <= shortText ? text : undefined;
}

/** The lines of one side; where only one of two texts ends in the middle of a line, it says so. */
function longSide(value: Json | undefined, other: Json | undefined): string[] {
  if (value === undefined) return [];
  const lines = longForm(value);
  const cut = typeof value === "string" && lines.length > 1 && !value.endsWith("\n");
  return cut && typeof other === "string" && other.endsWith("\n") ? [...lines, "(no line break at the end)"] : lines;
}

function longForm(value: Json): string[] {
  if (typeof value === "string") return value.replace(/\n$/, "").split("\n");
  if (isJsonObject(value)) return emit(value).trimEnd().split("\n");
  if (!Array.isArray(value)) return [String(value)];
  return value.flatMap((item) => {
    const short = shortForm(item);
    const [first = "", ...rest] = short === undefined ? longForm(item) : [short];
    return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
  });
}

import { type JsonObject, textOf } from "../../kubernetes/manifest.ts";
import { formatSelector, matches, type Selector } from "../../kubernetes/selector.ts";
import type { Finding } from "../rule.ts";
import type { Speller } from "./speller.ts";

/**
 * How to go on where a selector takes nothing: the label that was probably meant, when one of the candidates has everything but
 * that, or else `fix`.
 */
export function labelHelp(
  speller: Speller,
  selector: Selector,
  candidates: readonly { readonly labels: JsonObject }[],
  fix: string,
): Pick<Finding, "expected" | "suggestion" | "fix"> {
  for (const [index, [key, value]] of selector.equal.entries()) {
    const others = { ...selector, equal: selector.equal.toSpliced(index, 1) };
    const near = candidates.filter(({ labels }) => matches(others, labels));
    const label = nearLabel(speller, key, value, near);
    if (label !== undefined) return { suggestion: label, fix: `did you mean ${label}?` };
  }
  const [only] = candidates.length === 1 ? candidates : [];
  return { ...(only && Object.keys(only.labels).length > 0 && { expected: formatLabels(only.labels) }), fix };
}

function nearLabel(
  speller: Speller,
  key: string,
  value: string,
  candidates: readonly { readonly labels: JsonObject }[],
): string | undefined {
  const values = candidates.flatMap(({ labels }) => (Object.hasOwn(labels, key) ? [textOf(labels[key])] : []));
  const nearValue = speller.nearest(value, new Set(values));
  if (nearValue !== undefined) return `${key}=${nearValue}`;
  const keys = candidates.flatMap(({ labels }) => Object.keys(labels).filter((other) => labels[other] === value));
  const nearKey = speller.nearest(key, new Set(keys));
  return nearKey === undefined ? undefined : `${nearKey}=${value}`;
}

function formatLabels(labels: JsonObject): string {
  return formatSelector({ equal: Object.entries(labels).map(([key, value]) => [key, textOf(value)]), expressions: [] });
}

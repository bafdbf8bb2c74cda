import { isMapping, listAt, stringAt, valueAt } from "../../kubernetes/answer.ts";

/** Characters of a sentence that anybody reads. */
const longestSentence = 1_000;

/** Characters of a value beyond which it was written for a program: `kubectl` keeps whole manifests in an annotation. */
const longestValue = 16_384;

/** The sentence at a path, cut where it is very long; undefined for anything else, and for an empty one. */
export function sentenceAt(value: unknown, ...path: readonly string[]): string | undefined {
  const text = stringAt(value, ...path)?.trim();
  if (text === undefined || text === "") return undefined;
  return text.length > longestSentence ? `${text.slice(0, longestSentence - 1)}…` : text;
}

/** The strings of the list at a path. */
export function textsAt(value: unknown, ...path: readonly string[]): readonly string[] {
  return listAt(value, ...path).filter((each) => typeof each === "string");
}

/**
 * Labels or annotations at a path, without those that are too long for people. What is returned has no prototype, so that a key that
 * somebody else chose finds nothing but what is written there.
 */
export function textMapAt(value: unknown, ...path: readonly string[]): Readonly<Record<string, string>> {
  const texts: Record<string, string> = Object.create(null);
  const found = valueAt(value, ...path);
  if (!isMapping(found)) return texts;
  for (const [key, text] of Object.entries(found)) {
    if (typeof text === "string" && key.length + text.length <= longestValue) texts[key] = text;
  }
  return texts;
}

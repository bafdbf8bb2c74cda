import { must } from "./must.ts";

/**
 * The candidate that a person most likely meant, or undefined when none is near: at most two typing mistakes (insert, delete,
 * replace, swap), and fewer than half of the letters.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.min(2, Math.floor((word.length - 1) / 2)) + 1;
  for (const candidate of candidates) {
    const distance = typingDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** `did you mean "x"?` when a candidate is near, else the list of what is allowed. */
export function suggest(word: string, candidates: Iterable<string>): string {
  const list = [...candidates];
  const near = nearest(word, list);
  if (near !== undefined) return `did you mean ${JSON.stringify(near)}?`;
  return list.length === 0 ? "remove it" : `use one of ${list.join(", ")}`;
}

/** Optimal string alignment distance: edits between two words, a swap of neighbours counting one. */
function typingDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = must(previous[j - 1], "distance") + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(replace, must(previous[j], "distance") + 1, must(current[j - 1], "distance") + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, must(beforePrevious[j - 2], "distance") + 1);
      }
      current.push(cost);
    }
    [beforePrevious, previous] = [previous, current];
  }
  return must(previous[b.length], "distance");
}

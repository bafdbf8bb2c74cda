import { must } from "../must.ts";

/** One line of a text diff: kept, removed, added, or standing for a number of kept lines that are not shown. */
export interface DiffLine {
  readonly sign: " " | "-" | "+" | "@";
  readonly text: string;
}

/** Beyond so many edits the texts have little in common, and finding it takes quadratic time. */
const mostEdits = 1_000;

/**
 * The fewest lines to remove and add.
 * @see https://doi.org/10.1007/BF01840446 (E. Myers, An O(ND) difference algorithm)
 */
export function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const rest = Math.min(before.length, after.length) - start;
  while (end < rest && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const middle = shortestEdit(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [...lines(" ", before.slice(0, start)), ...middle, ...lines(" ", before.slice(before.length - end))];
}

/** Only so many kept lines around each edit; a line with `@` says how many are left out. */
export function hunks(diff: readonly DiffLine[], context: number): DiffLine[] {
  const near = new Uint8Array(diff.length);
  diff.forEach(({ sign }, i) => {
    if (sign !== " ") near.fill(1, Math.max(0, i - context), i + context + 1);
  });
  const shown: DiffLine[] = [];
  for (let i = 0; i < diff.length; i++) {
    const line = diff[i];
    if (line === undefined) continue;
    let last = i;
    while (near[i] === 0 && near[last + 1] === 0) last++;
    // One line is not worth leaving out.
    if (near[i] === 1 || last === i) shown.push(line);
    else shown.push({ sign: "@", text: `${last - i + 1} equal lines` });
    i = last;
  }
  return shown;
}

function lines(sign: DiffLine["sign"], texts: readonly string[]): DiffLine[] {
  return texts.map((text) => ({ sign, text }));
}

function shortestEdit(before: readonly string[], after: readonly string[]): DiffLine[] {
  const most = Math.min(before.length + after.length, mostEdits);
  const offset = most + 1;
  const furthest = new Int32Array(2 * offset + 1);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    trace.push(furthest.slice(offset - edits - 1, offset + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = startOf(furthest, offset, diagonal, isAddition(furthest, offset, diagonal, edits));
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      furthest[offset + diagonal] = x;
      if (x >= before.length && x - diagonal >= after.length) return walkBack(trace, before, after);
    }
  }
  return [...lines("-", before), ...lines("+", after)];
}

/** Whether the best way onto a diagonal is a line that is added, from the diagonal above, or one that is removed. */
function isAddition(furthest: Int32Array, offset: number, diagonal: number, edits: number): boolean {
  if (diagonal === -edits || diagonal === edits) return diagonal === -edits;
  return at(furthest, offset + diagonal - 1) < at(furthest, offset + diagonal + 1);
}

function startOf(furthest: Int32Array, offset: number, diagonal: number, addition: boolean): number {
  return addition ? at(furthest, offset + diagonal + 1) : at(furthest, offset + diagonal - 1) + 1;
}

function at(furthest: Int32Array, index: number): number {
  return must(furthest[index], "end of a diagonal");
}

function walkBack(trace: readonly Int32Array[], before: readonly string[], after: readonly string[]): DiffLine[] {
  const found: DiffLine[] = [];
  let [x, y] = [before.length, after.length];
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const furthest = must(trace[edits], "step of the search");
    const addition = isAddition(furthest, edits + 1, x - y, edits);
    const start = startOf(furthest, edits + 1, x - y, addition);
    for (; x > start; x--, y--) found.push({ sign: " ", text: must(before[x - 1], "line") });
    if (edits === 0) break;
    if (addition) found.push({ sign: "+", text: must(after[--y], "line") });
    else found.push({ sign: "-", text: must(before[--x], "line") });
  }
  return found.reverse();
}

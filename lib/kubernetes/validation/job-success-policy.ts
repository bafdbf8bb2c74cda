import type { JsonObject } from "../manifest.ts";
import type { Path } from "../path.ts";
import { has, numberIn, objectsIn, textIn } from "./fields.ts";
import type { Report } from "./validator.ts";

/** When a Job of so many indexes has succeeded. */
export function validateSuccessPolicy(policy: JsonObject, completions: number, path: Path, report: Report): void {
  const rules = objectsIn(policy, "rules");
  if (rules.length === 0) report([...path, "rules"], "must have at least one rule");
  if (rules.length > 20) report([...path, "rules"], `must have at most 20 rules, got ${rules.length}`);
  for (const [index, rule] of rules.entries()) validateRule(rule, completions, [...path, "rules", index], report);
}

function validateRule(rule: JsonObject, completions: number, path: Path, report: Report): void {
  const count = numberIn(rule, "succeededCount");
  if (!has(rule, "succeededCount") && !has(rule, "succeededIndexes"))
    report(path, "must have succeededCount or succeededIndexes, got none");
  let most = completions;
  if (has(rule, "succeededIndexes")) {
    const indexes = textIn(rule, "succeededIndexes");
    const total = indexesIn(indexes, completions);
    if (total === undefined || indexes.length > 64 * 1024)
      report(
        [...path, "succeededIndexes"],
        `must be ascending indexes below ${completions}, such as 0,2-4, got ${JSON.stringify(indexes)}`,
      );
    most = Math.min(total ?? 0, completions);
  }
  if (count !== undefined && count < 0) report([...path, "succeededCount"], `must be at least 0, got ${count}`);
  if (count !== undefined && count > most) report([...path, "succeededCount"], `must be at most ${most}, got ${count}`);
}

/** How many indexes a text such as `0,2-4` names; undefined when it is none, or goes too far. */
function indexesIn(text: string, completions: number): number | undefined {
  if (text === "") return 0;
  let total = 0;
  let last = -1;
  for (const interval of text.split(",")) {
    const [, from, to = from] = /^\+?(\d+)(?:-\+?(\d+))?$/.exec(interval) ?? [];
    if (from === undefined) return undefined;
    const [first, end] = [Number(from), Number(to)];
    if (first <= last || end >= completions || (interval.includes("-") && end <= first)) return undefined;
    total += end - first + 1;
    last = end;
  }
  return total;
}

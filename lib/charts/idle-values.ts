import type { JsonObject } from "../kubernetes/manifest.ts";
import { largestOf, leavesOf, type ValuePath, withoutLeaves } from "./value-leaves.ts";

/** Whether a chart makes the same without some of its values. May be asked many times at once. */
export type MakesTheSame = (values: JsonObject) => Promise<boolean>;

/**
 * The values that may all be left out together without any change, by the largest that hold no others. Halves of what changes
 * something are tried until single values are left.
 */
export async function idleValues(values: JsonObject, makesTheSame: MakesTheSame): Promise<ValuePath[]> {
  const groups = await idleGroups(values, leavesOf(values), makesTheSame);
  return largestOf(values, await togetherIdle(values, groups, makesTheSame));
}

async function idleGroups(
  values: JsonObject,
  leaves: readonly ValuePath[],
  makesTheSame: MakesTheSame,
): Promise<(readonly ValuePath[])[]> {
  if (leaves.length === 0) return [];
  if (await makesTheSame(withoutLeaves(values, leaves))) return [leaves];
  if (leaves.length === 1) return [];
  const middle = Math.ceil(leaves.length / 2);
  const halves = [leaves.slice(0, middle), leaves.slice(middle)];
  return (await Promise.all(halves.map((half) => idleGroups(values, half, makesTheSame)))).flat();
}

/** Each of two values can be of no effect because of the other. Then the later one counts as needed. */
async function togetherIdle(
  values: JsonObject,
  groups: readonly (readonly ValuePath[])[],
  makesTheSame: MakesTheSame,
): Promise<readonly ValuePath[]> {
  const all = groups.flat();
  if (groups.length < 2 || (await makesTheSame(withoutLeaves(values, all)))) return all;
  let idle: readonly ValuePath[] = [];
  for (const group of groups) {
    const more = [...idle, ...group];
    if (await makesTheSame(withoutLeaves(values, more))) idle = more;
  }
  return idle;
}

import { changedParts } from "../../charts/recorded-render.ts";
import { must } from "../../must.ts";
import { deepEqual } from "../equal.ts";
import { groupBy } from "../group-by.ts";
import { installationOf, type SideRelease } from "./side-release.ts";

/** One installation of a chart that differs, as it is on each side; on one of them it may not exist. */
export type ChangedRelease =
  | { readonly before?: SideRelease; readonly after: SideRelease }
  | { readonly before: SideRelease; readonly after?: SideRelease };

/** The later side first. */
export function sidesOf({ before, after }: ChangedRelease): [SideRelease, ...SideRelease[]] {
  if (after !== undefined) return before === undefined ? [after] : [after, before];
  return [must(before, "side of a release")];
}

/** The installations that differ in chart, values or what the chart is told of its cluster. */
export function changedReleases(before: readonly SideRelease[], after: readonly SideRelease[]): ChangedRelease[] {
  const waiting = groupBy(installationOf, before);
  const changed = after.flatMap((is): ChangedRelease[] => {
    const was = waiting.get(installationOf(is))?.shift();
    if (was === undefined) return [{ after: is }];
    return isSame(was, is) ? [] : [{ before: was, after: is }];
  });
  return [...changed, ...[...waiting.values()].flat().map((was): ChangedRelease => ({ before: was }))];
}

/** Of two charts that nobody locked, what they are told of their cluster is no difference that could be shown. */
function isSame(was: SideRelease, is: SideRelease): boolean {
  if (was.renderedBy !== is.renderedBy) return false;
  if (was.record !== undefined && is.record !== undefined) return changedParts(was.record, is.record).length === 0;
  if (was.key !== undefined && is.key !== undefined) return was.key === is.key;
  const told = ({ release: { repository, version, values } }: SideRelease) => ({ repository, version, values });
  return deepEqual(told(was), told(is));
}

import { describeChart } from "../charts/chart-ref.ts";
import { counted } from "../wording.ts";
import type { Synthesis } from "./synth-clusters.ts";

/** How many charts clusters install, and of how many nobody knows what they make. */
export interface ChartsSeen {
  readonly all: number;
  readonly unseen: number;
}

/** A chart with several releases is seen when all of them are. */
export function chartsSeen({ finished, unfinished }: Pick<Synthesis, "finished" | "unfinished">): ChartsSeen {
  const releases = [...finished, ...unfinished].flatMap(({ applications }) =>
    applications.flatMap((application) => application.releases),
  );
  const unseen = releases.filter(({ objects }) => objects === undefined);
  const countOf = (some: typeof releases) => new Set(some.map(({ release }) => describeChart(release))).size;
  return { all: countOf(releases), unseen: countOf(unseen) };
}

/** The end of a line that sums up; empty where everything was seen. */
export function unseenHint({ all, unseen }: ChartsSeen): string {
  return unseen === 0 ? "" : `; ${unseen} of ${counted(all, "chart")} not seen, run npm run charts`;
}

import type { Sources } from "../repository/load.ts";
import { type ClusterChart, chartsOfCluster } from "../synth/cluster-charts.ts";
import { imagesOfCluster } from "../synth/cluster-images.ts";
import { visible } from "../visible.ts";
import { counted } from "../wording.ts";
import { jsonDocument } from "./json-document.ts";
import type { Terminal } from "./terminal.ts";
import { whollyMade } from "./wholly-made.ts";

/** What a person can ask of `images`. */
export interface ImagesOptions {
  /** @default - every cluster */
  readonly cluster: readonly string[];
  readonly json?: boolean;
}

/**
 * Prints every image of clusters, one a line, as tools that copy images read them.
 * @throws ConfigError with all that is wrong in the sources
 */
export function imagesCommand(sources: Sources, { cluster, json }: ImagesOptions, terminal: Terminal): void {
  const clusters = whollyMade(sources, cluster, terminal).map(({ cluster: made, applications }) => ({
    name: made.name,
    images: imagesOfCluster(made, applications),
    unseenCharts: chartsOfCluster(applications).filter(({ unseen }) => unseen !== null),
  }));
  if (json === true) {
    terminal.out(jsonDocument({ version: 1, clusters }));
    return;
  }
  const images = new Set(clusters.flatMap((each) => each.images.map(({ image }) => image)));
  terminal.out(
    [...images]
      .sort()
      .map((image) => `${visible(image)}\n`)
      .join(""),
  );
  terminal.err(unseenNote(clusters.flatMap(({ unseenCharts }) => unseenCharts)));
}

/** How many charts are not seen, each once; empty when all are. */
export function unseenNote(charts: readonly ClusterChart[]): string {
  const reasons = new Map(
    charts.map(({ name, version, application, unseen }) => [`${name ?? application} ${version ?? ""}`.trim(), unseen]),
  );
  if (reasons.size === 0) return "";
  const lines = [...reasons].map(([chart, unseen]) => `  ${chart}: ${unseen}`);
  return `${[`what ${counted(reasons.size, "chart")} ${reasons.size === 1 ? "makes" : "make"} is not seen:`, ...lines].map(visible).join("\n")}\n`;
}

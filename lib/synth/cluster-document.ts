import type { Cluster } from "../cluster/cluster.ts";
import { describeRef } from "../kubernetes/object-ref.ts";
import { markdownTable } from "../markdown-table.ts";
import { type ClusterChart, chartsOfCluster } from "./cluster-charts.ts";
import { type ClusterImage, imagesOfCluster } from "./cluster-images.ts";
import { loadSections } from "./load-sections.ts";
import type { SynthesizedCluster } from "./synth.ts";

/** What is known of charts beside what they make. */
export interface ChartFacts {
  /** The license of a chart as SPDX names it, by the digest of its archive; undefined when nobody says it. */
  readonly licenseOf: (digest: string) => string | undefined;
}

/**
 * A page about what a cluster runs: its charts, its images, and what they ask of its nodes. Unlike the README of its folder it depends
 * on what is rendered.
 */
export function clusterDocument(
  { cluster, applications }: Pick<SynthesizedCluster, "cluster" | "applications">,
  facts: ChartFacts,
): string {
  const byName = [...applications].sort((a, b) => (a.name < b.name ? -1 : 1));
  const charts = chartsOfCluster(byName);
  const sections = [
    `# What cluster ${cluster.name} runs`,
    introduction(cluster, charts),
    "## Charts",
    chartTable(charts, facts),
    "## Images",
    "Those that pods or the arguments of operators name. What an operator decides by itself is not among them.",
    imageTable(imagesOfCluster(cluster, byName)),
    ...loadSections(cluster, byName),
  ];
  return `${sections.join("\n\n")}\n`;
}

function introduction({ k3sVersion }: Cluster, charts: readonly ClusterChart[]): string {
  const unseen = charts.filter((chart) => chart.unseen !== null).map(describe);
  const seen =
    unseen.length === 0
      ? "All charts are seen."
      : `What these charts make is not known, and missing below: ${[...new Set(unseen)].join(", ")}.`;
  return `K3s ${k3sVersion}, whose own components and images are not listed. ${seen}`;
}

function describe({ name, version, application }: ClusterChart): string {
  return `${[name, version].filter((word) => word !== null).join(" ")} (${application})`;
}

const renderers = {
  "argo-cd": "Argo CD",
  "helm-controller": "K3s' helm-controller",
  synth: "synth, into dist",
} as const satisfies Record<ClusterChart["renderedBy"], string>;

function chartTable(charts: readonly ClusterChart[], { licenseOf }: ChartFacts): string {
  return markdownTable(
    [
      "Application",
      "Chart",
      "Version",
      "Repository",
      "License",
      "Rendered by",
      "SHA-256 of its archive",
      "Not seen because",
    ],
    charts.map(({ application, name, version, repository, renderedBy, digest, unseen }) => [
      application,
      name ?? "",
      version ?? "",
      repository ?? "",
      (digest === null ? undefined : licenseOf(digest)) ?? "",
      renderers[renderedBy],
      digest === null ? "" : `\`${digest}\``,
      unseen ?? "",
    ]),
  );
}

function imageTable(images: readonly ClusterImage[]): string {
  return markdownTable(
    ["Image", "Used by"],
    images.map(({ image, usedBy }) => [
      `\`${image}\``,
      [...new Set(usedBy.map((use) => `${use.application}: ${describeRef(use)}`))].join(", "),
    ]),
  );
}

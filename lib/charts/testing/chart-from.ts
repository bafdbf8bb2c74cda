import { chartOf } from "../../helm/chart-of.ts";
import type { ChartPackage } from "../chart-package.ts";

/**
 * A chart from its files, by their paths inside it.
 * @param files without `Chart.yaml` it is shop 1.2.3
 */
export function chartFrom(files: Readonly<Record<string, string>>): ChartPackage {
  const all = Object.entries({ "Chart.yaml": "name: shop\nversion: 1.2.3", ...files });
  return chartOf("chart shop", new Map(all.map(([path, text]) => [path, { path, bytes: Buffer.from(text) }])));
}

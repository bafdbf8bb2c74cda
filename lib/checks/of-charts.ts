import type { RenderedApplication } from "../application/rendered-application.ts";
import type { ChartRef } from "../charts/chart-ref.ts";
import type { CheckObject } from "./input.ts";

/** What the charts of an application make that is in no file, as far as somebody has rendered them. */
export function objectsOfCharts({
  name,
  source,
  releases,
}: Pick<RenderedApplication, "name" | "source" | "releases">): CheckObject[] {
  return releases.flatMap(({ release, renderedBy, objects = [] }) =>
    objects.map(({ manifest, template }) => ({
      manifest,
      file: placeInChart(release, template),
      source,
      application: name,
      chart: { release, renderedBy, template },
    })),
  );
}

/** How messages name a file of a chart: `chart cert-manager v1.21.2, cert-manager/templates/deployment.yaml`. */
export function placeInChart({ name, version }: ChartRef, template: string): string {
  return `chart ${name} ${version}, ${template}`;
}

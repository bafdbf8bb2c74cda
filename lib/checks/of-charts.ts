import type { UnorderedApplication } from "../application/rendered-application.ts";
import type { ChartRef } from "../charts/chart-ref.ts";
import { identityOf } from "../kubernetes/object-ref.ts";
import type { ChartOrigin, CheckObject } from "./input.ts";

type Charted = Pick<UnorderedApplication, "name" | "source" | "releases">;

/** What the charts of an application make that is in no file, as far as somebody has rendered them. */
export function objectsOfCharts({ name, source, releases }: Charted): CheckObject[] {
  const apart = releases.filter(({ renderedBy }) => renderedBy !== "synth");
  return apart.flatMap(({ release, renderedBy, objects = [] }) =>
    objects.map(({ manifest, template }) => ({
      manifest,
      file: placeInChart(release, template),
      source,
      application: name,
      chart: { release, renderedBy, template },
    })),
  );
}

/** What a chart has made that is in files, by the identity of the object. */
export function writtenOrigins({ releases }: Charted): ReadonlyMap<string, ChartOrigin> {
  const written = releases.filter(({ renderedBy }) => renderedBy === "synth");
  return new Map(
    written.flatMap(({ release, renderedBy, objects = [] }) =>
      objects.map(({ manifest, template }): [string, ChartOrigin] => [
        identityOf(manifest),
        { release, renderedBy, template },
      ]),
    ),
  );
}

/** How messages name a file of a chart: `chart cert-manager v1.21.2, cert-manager/templates/deployment.yaml`. */
export function placeInChart({ name, version }: ChartRef, template: string): string {
  return `chart ${name} ${version}, ${template}`;
}

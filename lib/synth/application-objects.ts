import type { RenderedApplication } from "../application/rendered-application.ts";
import type { Manifest } from "../kubernetes/manifest.ts";

/** All that is known to run of an application, each object once: its own, and what its charts make where somebody has rendered them. */
export function applicationObjects({
  manifests,
  releases,
}: Pick<RenderedApplication, "manifests" | "releases">): Manifest[] {
  const apart = releases.filter(({ renderedBy }) => renderedBy !== "synth");
  return [...manifests, ...apart.flatMap(({ objects = [] }) => objects.map(({ manifest }) => manifest))];
}

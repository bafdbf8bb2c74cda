import type { RenderedApplication } from "../application/rendered-application.ts";
import type { Manifest } from "../kubernetes/manifest.ts";

/** All that is known to run of an application, each object once: its own, and what its charts make where somebody has rendered them. */
export function applicationObjects({
  manifests,
  releases,
  record,
}: Pick<RenderedApplication, "manifests" | "releases" | "record">): Manifest[] {
  // With a record, what the first chart makes is among the manifests.
  const apart = record === undefined ? releases : releases.slice(1);
  return [...manifests, ...apart.flatMap(({ objects = [] }) => objects.map(({ manifest }) => manifest))];
}

import type { RenderedApplication } from "../application/rendered-application.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { identityOf } from "../kubernetes/object-ref.ts";

/** All that is known to run of an application, each object once: its own, and what its charts make where somebody has rendered them. */
export function applicationObjects({
  manifests,
  releases,
}: Pick<RenderedApplication, "manifests" | "releases">): Manifest[] {
  const own = new Set(manifests.map(identityOf));
  const made = releases.flatMap(({ objects = [] }) => objects.map(({ manifest }) => manifest));
  // What is rendered into the files of an application is both.
  return [...manifests, ...made.filter((manifest) => !own.has(identityOf(manifest)))];
}

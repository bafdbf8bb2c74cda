import type { InstalledRelease } from "../application/installed-release.ts";
import type { RenderedApplication } from "../application/rendered-application.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { identityOf } from "../kubernetes/object-ref.ts";

type OfApplication = Pick<RenderedApplication, "manifests" | "releases">;

/** All that is known to run of an application, each object once: its own, and what its charts make where somebody has rendered them. */
export function applicationObjects(application: OfApplication): Manifest[] {
  const made = application.releases
    .filter((release) => !isWritten(application, release))
    .flatMap(({ objects = [] }) => objects.map(({ manifest }) => manifest));
  return [...application.manifests, ...made];
}

/** Whether what a chart makes is written to the files of its application, and so among the manifests already. */
export function isWritten({ manifests }: OfApplication, { objects = [] }: InstalledRelease): boolean {
  const own = new Set(manifests.map(identityOf));
  return objects.some(({ manifest }) => own.has(identityOf(manifest)));
}

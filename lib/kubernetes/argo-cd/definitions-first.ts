import { type Manifest, objectAt } from "../manifest.ts";
import { isDefinition } from "../scopes.ts";
import { syncWaveAnnotation } from "./annotations.ts";
import { syncPositionOf } from "./sync-position.ts";

/**
 * Objects of one application, its definitions in a wave before all others, so that these are served before anything is made of them.
 * Those that say themselves when they are applied stay as they are.
 */
export function definitionsFirst(manifests: readonly Manifest[]): Manifest[] {
  const waves = manifests.filter((each) => !isDefinition(each)).map((each) => syncPositionOf(each)?.wave ?? 0);
  if (waves.length === 0) return [...manifests];
  const first = String(Math.min(0, ...waves) - 1);
  return manifests.map((manifest) => {
    const annotations = objectAt(manifest.metadata, "annotations");
    if (!isDefinition(manifest) || Object.hasOwn(annotations, syncWaveAnnotation)) return manifest;
    return {
      ...manifest,
      metadata: { ...manifest.metadata, annotations: { ...annotations, [syncWaveAnnotation]: first } },
    };
  });
}

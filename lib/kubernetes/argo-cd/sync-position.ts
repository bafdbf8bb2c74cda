import { type Manifest, stringAt } from "../manifest.ts";
import {
  helmHookAnnotation,
  helmHookWeightAnnotation,
  hookAnnotation,
  partsOf,
  syncWaveAnnotation,
} from "./annotations.ts";

/** When an object is applied within the sync of its Application. */
export interface SyncPosition {
  readonly phase: number;
  readonly wave: number;
}

const phases = ["PreSync", "Sync", "PostSync"];

/** Helm's hooks, as Argo CD takes them. */
const helmHooks: ReadonlyMap<string, string> = new Map([
  ["pre-install", "PreSync"],
  ["pre-upgrade", "PreSync"],
  ["post-install", "PostSync"],
  ["post-upgrade", "PostSync"],
]);

/** Undefined when the object is no part of an ordinary sync. */
export function syncPositionOf({ metadata }: Manifest): SyncPosition | undefined {
  const annotation = (name: string) => stringAt(metadata, "annotations", name);
  const own = annotation(hookAnnotation);
  const helm = annotation(helmHookAnnotation);
  const hooks =
    own !== undefined ? partsOf(own) : helm !== undefined ? partsOf(helm).map((hook) => helmHooks.get(hook)) : ["Sync"];
  const phase = Math.min(
    ...hooks.map((hook) => (hook === undefined ? -1 : phases.indexOf(hook))).filter((each) => each >= 0),
  );
  if (phase === Number.POSITIVE_INFINITY) return undefined;
  const wave = Number(annotation(syncWaveAnnotation) ?? annotation(helmHookWeightAnnotation) ?? "0");
  return { phase, wave: Number.isInteger(wave) ? wave : 0 };
}

/** Whether the first is applied, and must be healthy, before the second. */
export function isBefore(a: SyncPosition, b: SyncPosition): boolean {
  return a.phase < b.phase || (a.phase === b.phase && a.wave < b.wave);
}

export function formatPosition({ phase, wave }: SyncPosition): string {
  return `${phases[phase] === "Sync" ? "" : `${phases[phase]} `}wave ${wave}`;
}

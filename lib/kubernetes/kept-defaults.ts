import { isJsonObject, type Json, listAt, stringAt, valueAt } from "./manifest.ts";
import { podSpecOf } from "./pods.ts";

/** A value that the API server gave an object, and that stays when the manifest changes what it was the default of. */
export interface KeptDefault {
  /** Where it is, as a person writes it: `spec.strategy.rollingUpdate`. */
  readonly field: string;
  /** Whether a client-side apply takes it away, which a server-side one does not as nobody owns it. */
  readonly goesClientSide: boolean;
}

const strategies: ReadonlyMap<
  string,
  { readonly field: string; readonly type: string; readonly goesClientSide: boolean }
> = new Map([
  ["apps/Deployment", { field: "strategy", type: "Recreate", goesClientSide: true }],
  ["apps/StatefulSet", { field: "updateStrategy", type: "OnDelete", goesClientSide: false }],
]);

/**
 * The defaults of an object of a kind, given as `apps/Deployment`, with which the API server refuses its new manifest. What the old
 * manifest wrote itself goes by itself.
 * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/
 */
export function refusedDefaults(groupKind: string, before: Json, after: Json): KeptDefault[] {
  return [...ofStrategy(groupKind, before, after), ...ofVolumes(groupKind, before, after)];
}

function ofStrategy(groupKind: string, before: Json, after: Json): KeptDefault[] {
  const strategy = strategies.get(groupKind);
  if (strategy === undefined) return [];
  const { field, type, goesClientSide } = strategy;
  const [was, is] = [before, after].map((side) => stringAt(side, "spec", field, "type"));
  const isWritten = isJsonObject(valueAt(before, "spec", field, "rollingUpdate"));
  return was === type || is !== type || isWritten ? [] : [{ field: `spec.${field}.rollingUpdate`, goesClientSide }];
}

/** A volume that says nothing but its name is an emptyDir. */
function ofVolumes(groupKind: string, before: Json, after: Json): KeptDefault[] {
  const pods = podSpecOf(groupKind, after);
  if (pods === undefined) return [];
  const bare = new Set(
    listAt(podSpecOf(groupKind, before)?.spec, "volumes").flatMap((volume) =>
      isJsonObject(volume) && Object.keys(volume).length === 1 ? (stringAt(volume, "name") ?? []) : [],
    ),
  );
  return pods.volumes.flatMap((volume) => {
    const name = stringAt(volume, "name") ?? "";
    const isOther = isJsonObject(volume) && Object.keys(volume).length > 1 && volume.emptyDir === undefined;
    if (!isOther || !bare.has(name)) return [];
    return [{ field: [...pods.path, `spec.volumes[name=${name}].emptyDir`].join("."), goesClientSide: true }];
  });
}

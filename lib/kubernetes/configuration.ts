import { isJsonObject, type Json, type JsonObject, stringAt, valueAt } from "./manifest.ts";
import type { Path } from "./path.ts";
import type { Container, PodTemplate } from "./pods.ts";
import type { Place } from "./references/reference.ts";

/** How a pod reads a ConfigMap or Secret. */
export interface ConfigurationUse {
  readonly kind: "ConfigMap" | "Secret";
  readonly name: string;
  /** The field with the name. */
  readonly path: Path;
  /** The keys that it asks for one by one. */
  readonly keys: readonly Place<string>[];
  /** Whether it takes every key that there is, not only `keys`. */
  readonly takesAll: boolean;
  /** Whether the pod starts without it. */
  readonly optional: boolean;
  /** As environment variables, as files that follow the object, or as single files that do not (`subPath`). */
  readonly as: "environment" | "files" | "subPath";
}

type Take = (use: ConfigurationUse) => void;

const sources = [
  { kind: "ConfigMap", env: "configMapKeyRef", envFrom: "configMapRef", volume: "configMap", volumeName: "name" },
  { kind: "Secret", env: "secretKeyRef", envFrom: "secretRef", volume: "secret", volumeName: "secretName" },
] as const;

/** Tells everything that a pod reads from ConfigMaps and Secrets. */
export function readConfiguration({ path, containers, volumes }: PodTemplate, take: Take): void {
  if (volumes.length > 0) {
    const mounts = mountsOf(containers);
    for (let index = 0; index < volumes.length; index++) {
      const volume = volumes[index];
      if (isJsonObject(volume)) filesOf(volume, [...path, "spec", "volumes", index], mounts.get(volume.name), take);
    }
  }
  for (const container of containers) environmentOf(container, take);
}

function environmentOf({ env, value: { envFrom }, path }: Container, take: Take): void {
  for (let index = 0; index < env.length; index++) {
    const variable = env[index];
    if (!isJsonObject(variable) || !isJsonObject(variable.valueFrom)) continue;
    for (const { kind, env: field } of sources) {
      const source = variable.valueFrom[field];
      if (!isJsonObject(source) || typeof source.name !== "string") continue;
      const at = [...path, "env", index, "valueFrom", field];
      const keys = typeof source.key === "string" ? [{ value: source.key, path: [...at, "key"] }] : [];
      take({ ...useOf(kind, source.name, source, [...at, "name"]), keys, takesAll: false, as: "environment" });
    }
  }
  if (!Array.isArray(envFrom)) return;
  for (let index = 0; index < envFrom.length; index++) {
    for (const { kind, envFrom: field } of sources) {
      const source = valueAt(envFrom[index], field);
      if (!isJsonObject(source) || typeof source.name !== "string") continue;
      const at = [...path, "envFrom", index, field, "name"];
      take({ ...useOf(kind, source.name, source, at), keys: [], takesAll: true, as: "environment" });
    }
  }
}

/** How the containers of a pod mount one volume. */
interface Mounts {
  /** The files that are mounted alone. */
  readonly files: Place<string>[];
  /** Whether some mount holds more than one file, as far as its manifest tells. */
  whole: boolean;
  /** Whether every mount is of a single file or folder, which does not follow the object. */
  single: boolean;
}

function mountsOf(containers: readonly Container[]): ReadonlyMap<Json | undefined, Mounts> {
  const found = new Map<Json | undefined, Mounts>();
  for (const { value, path } of containers) {
    if (!Array.isArray(value.volumeMounts)) continue;
    for (let index = 0; index < value.volumeMounts.length; index++) {
      const mount: Json | undefined = value.volumeMounts[index];
      const volume = valueAt(mount, "name");
      if (volume === undefined) continue;
      let mounts = found.get(volume);
      if (mounts === undefined) {
        mounts = { files: [], whole: false, single: true };
        found.set(volume, mounts);
      }
      const [file = "", expression = ""] = [stringAt(mount, "subPath"), stringAt(mount, "subPathExpr")];
      if (file !== "" && !file.includes("/")) {
        mounts.files.push({ value: file, path: [...path, "volumeMounts", index, "subPath"] });
      } else {
        mounts.whole = true;
        if (file === "" && expression === "") mounts.single = false;
      }
    }
  }
  return found;
}

/** A Secret or ConfigMap as files: the listed keys, or those that containers mount one by one. */
function filesOf(volume: JsonObject, path: Path, mounts: Mounts | undefined, take: Take): void {
  const as = mounts?.single === true ? "subPath" : "files";
  for (const { kind, volume: field, volumeName } of sources) {
    const source = volume[field];
    if (!isJsonObject(source)) continue;
    const name = source[volumeName];
    if (typeof name !== "string") continue;
    const listed = keysIn(source, [...path, field]);
    const files = mounts?.files ?? [];
    const use = useOf(kind, name, source, [...path, field, volumeName]);
    if (listed.length > 0) take({ ...use, keys: listed, takesAll: false, as });
    else take({ ...use, keys: files, takesAll: files.length === 0 || mounts?.whole === true, as });
  }
  const { projected } = volume;
  if (!isJsonObject(projected) || !Array.isArray(projected.sources)) return;
  for (const [index, item] of projected.sources.entries()) {
    for (const { kind, volume: field } of sources) {
      const source = valueAt(item, field);
      if (!isJsonObject(source) || typeof source.name !== "string") continue;
      const at = [...path, "projected", "sources", index, field];
      const keys = keysIn(source, at);
      take({ ...useOf(kind, source.name, source, [...at, "name"]), keys, takesAll: keys.length === 0, as });
    }
  }
}

function useOf(kind: ConfigurationUse["kind"], name: string, { optional }: JsonObject, path: Path) {
  return { kind, name, path, optional: optional === true };
}

function keysIn({ items }: JsonObject, path: Path): Place<string>[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item, index) => {
    const key = stringAt(item, "key");
    return key === undefined ? [] : [{ value: key, path: [...path, "items", index, "key"] }];
  });
}

import {
  isJsonObject,
  type Json,
  type JsonObject,
  listAt,
  objectAt,
  stringAt,
  valueAt,
} from "../kubernetes/manifest.ts";
import { containersOf } from "./pods.ts";

/** How a pod reads a ConfigMap or Secret. */
export interface ConfigurationUse {
  readonly kind: "ConfigMap" | "Secret";
  readonly name: string;
  /** The keys that it reads; undefined for all. */
  readonly keys: ReadonlySet<string> | undefined;
  /** As environment variables, as files that follow the object, or as single files that do not (`subPath`). */
  readonly as: "environment" | "files" | "subPath";
}

const SOURCES = [
  { kind: "ConfigMap", env: "configMapKeyRef", envFrom: "configMapRef", volume: "configMap", name: "name" },
  { kind: "Secret", env: "secretKeyRef", envFrom: "secretRef", volume: "secret", name: "secretName" },
] as const;

/** Everything that a pod reads from ConfigMaps and Secrets. */
export function configurationOf(pod: JsonObject): ConfigurationUse[] {
  const containers = containersOf(pod);
  return [
    ...containers.flatMap(environmentOf),
    ...listAt(pod, "volumes").flatMap((volume) => {
      const name = stringAt(volume, "name");
      const mounts = containers.flatMap((container) => listAt(container, "volumeMounts"));
      const own = mounts.filter((mount) => stringAt(mount, "name") === name);
      const single = own.length > 0 && own.every((mount) => isSubPath(mount));
      return filesOf(volume).map((use) => ({ ...use, as: single ? ("subPath" as const) : ("files" as const) }));
    }),
  ];
}

function isSubPath(mount: Json): boolean {
  return [valueAt(mount, "subPath"), valueAt(mount, "subPathExpr")].some(
    (path) => typeof path === "string" && path !== "",
  );
}

function environmentOf(container: JsonObject): ConfigurationUse[] {
  return SOURCES.flatMap(({ kind, env, envFrom }) => {
    const single = listAt(container, "env").map((item) => objectAt(item, "valueFrom", env));
    const whole = listAt(container, "envFrom").map((item) => objectAt(item, envFrom));
    return [...single, ...whole].flatMap((reference): ConfigurationUse[] => {
      const [name, key] = [stringAt(reference, "name"), stringAt(reference, "key")];
      if (name === undefined) return [];
      return [{ kind, name, keys: key === undefined ? undefined : new Set([key]), as: "environment" }];
    });
  });
}

function filesOf(volume: Json): Omit<ConfigurationUse, "as">[] {
  const projected = listAt(volume, "projected", "sources");
  return SOURCES.flatMap(({ kind, volume: field, name }) => [
    ...readFrom(kind, valueAt(volume, field), name),
    ...projected.flatMap((source) => readFrom(kind, valueAt(source, field), "name")),
  ]);
}

function readFrom(
  kind: ConfigurationUse["kind"],
  source: Json | undefined,
  field: string,
): Omit<ConfigurationUse, "as">[] {
  const name = stringAt(source, field);
  if (!isJsonObject(source) || name === undefined) return [];
  const keys = listAt(source, "items").map((item) => stringAt(item, "key") ?? "");
  return [{ kind, name, keys: keys.length === 0 ? undefined : new Set(keys) }];
}

import type { EnvSource, EnvValue, PodProps } from "../constructs/pod-template.ts";
import type { Volume, VolumeSource } from "../constructs/volume.ts";
import { type Json, type JsonObject, listAt, objectAt, stringAt, valueAt } from "../kubernetes/manifest.ts";

/**
 * What a person would say of the only container of a pod, as far as our constructs can say it: whoever asks compares what they make
 * of it.
 * @param claimed a volume that is no volume of the pod's own
 */
export function podPropsOf(spec: JsonObject, claimed?: string): PodProps {
  const container = objectAt(listAt(spec, "containers")[0]);
  const { command, args } = container;
  const env = listAt(container, "env").flatMap((variable): [string, EnvValue][] => {
    const value = envValue(objectAt(variable));
    return value === undefined ? [] : [[stringAt(variable, "name") ?? "", value]];
  });
  const envFrom = listAt(container, "envFrom").flatMap(envSource);
  const volumes = listAt(container, "volumeMounts").flatMap((mount): [string, Volume][] => {
    const name = stringAt(mount, "name");
    const source = listAt(spec, "volumes").find((volume) => stringAt(volume, "name") === name);
    const made = name === undefined || name === claimed ? undefined : volumeSource(objectAt(source));
    return name === undefined || made === undefined ? [] : [[name, { ...placeOf(objectAt(mount)), ...made }]];
  });
  const cpu = quantity(valueAt(container, "resources", "requests", "cpu"));
  const memory = quantity(valueAt(container, "resources", "limits", "memory"));
  const user = valueAt(spec, "securityContext", "runAsUser");
  return {
    image: stringAt(container, "image") ?? "",
    ...(Array.isArray(command) && { command: command.map(String) }),
    ...(Array.isArray(args) && { args: args.map(String) }),
    ...(env.length > 0 && { env: Object.fromEntries(env) }),
    ...(envFrom.length > 0 && { envFrom }),
    ...(volumes.length > 0 && { volumes: Object.fromEntries(volumes) }),
    ...(cpu !== undefined && cpu !== "10m" && { cpu }),
    ...(memory !== undefined && memory !== "64Mi" && { memory }),
    ...(typeof user === "number" && user !== 65_532 && { user }),
  };
}

function envValue(variable: JsonObject): EnvValue | undefined {
  if (variable.valueFrom === undefined) return stringAt(variable, "value") ?? "";
  const [secret, configMap] = ["secretKeyRef", "configMapKeyRef"].map((field) =>
    objectAt(variable, "valueFrom", field),
  );
  const { name, key } = { ...secret, ...configMap };
  if (typeof name !== "string" || typeof key !== "string") return undefined;
  return secret?.name === name ? { secret: name, key } : { configMap: name, key };
}

function envSource(source: Json): EnvSource[] {
  const [secret, configMap] = ["secretRef", "configMapRef"].map((field) => stringAt(source, field, "name"));
  if (secret !== undefined) return [{ secret }];
  return configMap === undefined ? [] : [{ configMap }];
}

function volumeSource(volume: JsonObject): VolumeSource | undefined {
  const claim = stringAt(volume, "persistentVolumeClaim", "claimName");
  if (claim !== undefined) return { claim };
  const configMap = stringAt(volume, "configMap", "name");
  if (configMap !== undefined) return { configMap };
  const secret = stringAt(volume, "secret", "secretName");
  if (secret !== undefined) return { secret };
  const sizeLimit = quantity(valueAt(volume, "emptyDir", "sizeLimit"));
  if (sizeLimit === undefined) return undefined;
  const isMemory = valueAt(volume, "emptyDir", "medium") === "Memory";
  return { emptyDir: { sizeLimit, ...(isMemory && { medium: "Memory" }) } };
}

function placeOf({ mountPath, subPath, readOnly }: JsonObject): Pick<Volume, "mountPath" | "subPath" | "readOnly"> {
  return {
    mountPath: typeof mountPath === "string" ? mountPath : "",
    ...(typeof subPath === "string" && { subPath }),
    ...(readOnly === true && { readOnly }),
  };
}

/** Numbers are quantities, too. */
export function quantity(value: Json | undefined): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

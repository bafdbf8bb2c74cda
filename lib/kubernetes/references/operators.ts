import {
  isJsonObject,
  type Json,
  type JsonObject,
  listAt,
  type Manifest,
  objectAt,
  stringAt,
  valueAt,
} from "../manifest.ts";
import type { Path } from "../path.ts";
import type { Refer } from "./reference.ts";

export function certificateReferences(manifest: Manifest, refer: Refer): void {
  const { kind = "Issuer", group = "cert-manager.io", name } = objectAt(manifest, "spec", "issuerRef");
  if (group !== "cert-manager.io" || typeof kind !== "string") return;
  const namespace = kind === "ClusterIssuer" ? "" : undefined;
  refer(`cert-manager.io/${kind}`, ["spec", "issuerRef", "name"], name, { namespace });
}

/** A ClusterIssuer's Secrets lie in the namespace that cert-manager runs in. */
export function issuerReferences(manifest: Manifest, refer: Refer): void {
  const namespace = manifest.kind === "ClusterIssuer" ? "cert-manager" : undefined;
  const keys = ["tls.crt", "tls.key"].map((value) => ({ value, path: ["spec", "ca", "secretName"] }));
  refer("/Secret", ["spec", "ca", "secretName"], valueAt(manifest, "spec", "ca", "secretName"), { namespace, keys });
  for (const part of [["acme", "solvers"], ["acme", "externalAccountBinding"], ["vault"], ["venafi"]]) {
    secretKeys(valueAt(manifest, "spec", ...part), ["spec", ...part], refer, namespace);
  }
}

/** Kinds of the Prometheus operator and others that name keys of Secrets and ConfigMaps in many places. */
export function scatteredReferences(manifest: Manifest, refer: Refer): void {
  secretKeys(manifest.spec, ["spec"], refer);
}

/** Prometheus, Alertmanager and their like. */
export function monitoringServerReferences(manifest: Manifest, refer: Refer): void {
  const { spec } = manifest;
  refer("/ServiceAccount", ["spec", "serviceAccountName"], valueAt(spec, "serviceAccountName"));
  for (const [field, kind] of [
    ["secrets", "/Secret"],
    ["configMaps", "/ConfigMap"],
  ] as const) {
    for (const [index, name] of listAt(spec, field).entries()) refer(kind, ["spec", field, index], name);
  }
  scatteredReferences(manifest, refer);
}

export function externalSecretReferences(manifest: Manifest, refer: Refer): void {
  const stores: [Json | undefined, Path][] = [
    [valueAt(manifest, "spec", "secretStoreRef"), ["spec", "secretStoreRef"]],
    ...listAt(manifest, "spec", "secretStoreRefs").map((store, index): [Json, Path] => [
      store,
      ["spec", "secretStoreRefs", index],
    ]),
  ];
  for (const [store, path] of stores) {
    const kind = stringAt(store, "kind") ?? "SecretStore";
    const namespace = kind === "ClusterSecretStore" ? "" : undefined;
    refer(`external-secrets.io/${kind}`, [...path, "name"], valueAt(store, "name"), { namespace });
  }
}

/** K3s' HelmChart and HelmChartConfig. */
export function helmChartReferences({ spec }: Manifest, refer: Refer): void {
  for (const field of ["authSecret", "dockerRegistrySecret"]) {
    refer("/Secret", ["spec", field, "name"], valueAt(spec, field, "name"));
  }
  refer("/ConfigMap", ["spec", "repoCAConfigMap", "name"], valueAt(spec, "repoCAConfigMap", "name"));
  for (const [index, secret] of listAt(spec, "valuesSecrets").entries()) {
    if (valueAt(secret, "ignoreUpdates") === true) continue;
    const path = ["spec", "valuesSecrets", index];
    const keys = listAt(secret, "keys").flatMap((value, position) =>
      typeof value === "string" ? [{ value, path: [...path, "keys", position] }] : [],
    );
    refer("/Secret", [...path, "name"], valueAt(secret, "name"), { keys });
  }
}

/** A Plan of the system-upgrade-controller. */
export function planReferences({ spec }: Manifest, refer: Refer): void {
  refer("/ServiceAccount", ["spec", "serviceAccountName"], valueAt(spec, "serviceAccountName"));
  for (const [index, secret] of listAt(spec, "secrets").entries()) {
    refer("/Secret", ["spec", "secrets", index, "name"], valueAt(secret, "name"));
  }
}

export function backupLocationReferences({ spec }: Manifest, refer: Refer): void {
  keyed("/Secret", objectAt(spec, "credential"), ["spec", "credential"], refer);
}

export function applicationReferences({ spec }: Manifest, refer: Refer): void {
  refer("argoproj.io/AppProject", ["spec", "project"], valueAt(spec, "project"));
}

/** A `{ name, key }`. */
function keyed(kind: string, source: JsonObject, path: Path, refer: Refer, namespace?: string): void {
  if (source.optional === true) return;
  const keys = typeof source.key === "string" ? [{ value: source.key, path: [...path, "key"] }] : [];
  refer(kind, [...path, "name"], source.name, { keys, namespace });
}

/** Every `{ name, key }` below a value: of a ConfigMap where the field says so, else of a Secret. */
function secretKeys(value: Json | undefined, path: Path, refer: Refer, namespace?: string): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) secretKeys(item, [...path, index], refer, namespace);
  } else if (isJsonObject(value)) {
    if (typeof value.name === "string" && typeof value.key === "string") {
      const kind = path.at(-1) === "configMap" || path.at(-1) === "configMapKeyRef" ? "/ConfigMap" : "/Secret";
      keyed(kind, value, path, refer, stringAt(value, "namespace") ?? namespace);
    } else {
      for (const key of Object.keys(value)) secretKeys(value[key], [...path, key], refer, namespace);
    }
  }
}

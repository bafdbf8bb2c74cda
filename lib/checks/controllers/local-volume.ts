import { localStorage } from "../../k3s/packaged-components.ts";
import { type Json, listAt, stringAt, textOf, valueAt } from "../../kubernetes/manifest.ts";
import type { Path } from "../../kubernetes/path.ts";
import { listed } from "../../wording.ts";
import { defaultStorageClass } from "../facts/default-storage-class.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";

export const localVolume: Rule = {
  id: "local-volume",
  family: "controllers",
  severity: "error",
  title: "No claim asks of local storage what one node cannot give",
  description:
    "K3s' local-path provisioner makes a folder on one node: it refuses a claim that wants to be mounted by several or selects volumes, which stays pending, and its pods with it.",
  check: (facts) => (isShared(facts) ? [] : claims(facts).flatMap((claim) => refusals(facts, claim))),
};

interface Claim {
  readonly object: CheckObject;
  readonly path: Path;
  readonly spec: Json;
}

function claims(facts: Facts): Claim[] {
  const spec = (object: CheckObject, path: Path): Claim[] => {
    const value = valueAt(object.manifest, ...path);
    return value === undefined ? [] : [{ object, path, spec: value }];
  };
  return [
    ...facts.ofKind("/PersistentVolumeClaim").flatMap((object) => spec(object, ["spec"])),
    ...facts
      .ofKind("apps/StatefulSet")
      .flatMap((object) =>
        listAt(object.manifest, "spec", "volumeClaimTemplates").flatMap((_, index) =>
          spec(object, ["spec", "volumeClaimTemplates", index, "spec"]),
        ),
      ),
    ...facts.pods.flatMap(({ object, path, volumes }) =>
      volumes.flatMap((_, index) =>
        spec(object, [...path, "spec", "volumes", index, "ephemeral", "volumeClaimTemplate", "spec"]),
      ),
    ),
  ];
}

function refusals(facts: Facts, { object, path, spec }: Claim): Finding[] {
  const named = stringAt(spec, "storageClassName");
  const name = named ?? defaultStorageClass(facts);
  if (!isLocal(facts, name) || stringAt(spec, "volumeName") !== undefined || hasVolumes(facts, name)) return [];
  // Which class is the default may be set elsewhere.
  const isSure = named !== undefined || facts.closed;
  const finding = (field: string, message: string, fix: string): Finding => ({
    object,
    path: [...path, field],
    message,
    fix,
    ...(!isSure && { severity: "warning" }),
  });
  const refused = listAt(spec, "accessModes")
    .map(textOf)
    .filter((mode) => !localStorage.accessModes.some((each) => each === mode));
  return [
    ...(refused.length === 0
      ? []
      : [
          finding(
            "accessModes",
            `is refused by storage class ${name}, whose volumes lie on one node, got ${listed(refused)}`,
            `ask for ${localStorage.accessModes[0]}, or name a class of shared storage`,
          ),
        ]),
    ...(valueAt(spec, "selector") === undefined
      ? []
      : [
          finding(
            "selector",
            `is refused by storage class ${name}, which makes a volume of its own for each claim`,
            'remove it, or set storageClassName to "" for a volume that exists',
          ),
        ]),
  ];
}

function isLocal(facts: Facts, name: string): boolean {
  const manifest = facts.find("storage.k8s.io/StorageClass", "", name)?.manifest;
  if (manifest === undefined) return name === localStorage.storageClass;
  return stringAt(manifest, "provisioner") === localStorage.provisioner;
}

/** Whether volumes of the class are made by hand, which the claim may mean. */
function hasVolumes(facts: Facts, name: string): boolean {
  return facts
    .ofKind("/PersistentVolume")
    .some(({ manifest }) => stringAt(manifest, "spec", "storageClassName") === name);
}

function isShared(facts: Facts): boolean {
  const { configMap, shared } = localStorage.configuration;
  const settings = facts
    .ofKind("/ConfigMap")
    .filter(({ manifest }) => manifest.metadata.name === configMap)
    .map(({ manifest }) => stringAt(manifest, "data", "config.json") ?? "");
  return settings.some((text) => shared.some((field) => text.includes(field)));
}

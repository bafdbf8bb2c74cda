import { type Json, listAt, type Manifest, objectAt, stringAt, valueAt } from "../manifest.ts";
import type { Path } from "../path.ts";
import type { Refer } from "./reference.ts";

export function claimReferences(manifest: Manifest, refer: Refer): void {
  storageClass(manifest, [], refer);
  const attributes = ["spec", "volumeAttributesClassName"];
  refer("storage.k8s.io/VolumeAttributesClass", attributes, valueAt(manifest, ...attributes), { namespace: "" });
}

export function statefulSetReferences({ spec }: Manifest, refer: Refer): void {
  refer("/Service", ["spec", "serviceName"], valueAt(spec, "serviceName"));
  for (const [index, claim] of listAt(spec, "volumeClaimTemplates").entries()) {
    storageClass(claim, ["spec", "volumeClaimTemplates", index], refer);
  }
}

/** Credentials of a CSI driver, unless their names depend on the claim. */
export function storageClassReferences(manifest: Manifest, refer: Refer): void {
  const parameters = objectAt(manifest, "parameters");
  for (const field of Object.keys(parameters)) {
    const [, purpose] = /^csi\.storage\.k8s\.io\/(.+)-secret-name$/.exec(field) ?? [];
    const namespace = stringAt(parameters, `csi.storage.k8s.io/${purpose}-secret-namespace`);
    if (purpose === undefined || namespace === undefined || namespace.includes("$")) continue;
    refer("/Secret", ["parameters", field], parameters[field], { namespace });
  }
}

export function volumeReferences({ spec }: Manifest, refer: Refer): void {
  const csi = objectAt(spec, "csi");
  for (const field of Object.keys(csi)) {
    if (!field.endsWith("SecretRef")) continue;
    refer("/Secret", ["spec", "csi", field, "name"], valueAt(csi, field, "name"), {
      namespace: stringAt(csi, field, "namespace"),
    });
  }
}

function storageClass(claim: Json, path: Path, refer: Refer): void {
  const name = stringAt(claim, "spec", "storageClassName");
  // An empty name asks for a volume that exists already.
  if (name === "") return;
  refer("storage.k8s.io/StorageClass", [...path, "spec", "storageClassName"], name, { namespace: "" });
}

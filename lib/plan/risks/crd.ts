import {
  isJsonObject,
  type Json,
  type JsonObject,
  listAt,
  objectAt,
  stringAt,
  valueAt,
} from "../../kubernetes/manifest.ts";
import { counted, listed } from "../../wording.ts";
import type { Risk } from "../document.ts";
import { danger, type RiskRule, warning } from "./rule.ts";

/** Definitions of custom resources that lose a version or a field. */
export const crd: RiskRule = ({ type, before, after }) => {
  if (!before || !after || type !== "apiextensions.k8s.io/CustomResourceDefinition") return [];
  const kind = stringAt(after.data, "spec", "names", "kind") ?? "object";
  const now = versionsOf(after.data);
  const risks: Risk[] = [];
  for (const [version, was] of versionsOf(before.data)) {
    const is = now.get(version);
    if (was.served === true && is?.served !== true) {
      risks.push(danger("crd-version-removed", `manifests and programs that use ${kind} ${version} fail from now on`));
    }
    if (was.storage === true && is?.storage !== true) risks.push(storageRisk(kind, version, is, now));
    if (is !== undefined) risks.push(...lostFields(kind, version, was, is));
  }
  return risks;
};

function versionsOf(manifest: Json): Map<string, JsonObject> {
  const versions = listAt(manifest, "spec", "versions").filter(isJsonObject);
  return new Map(versions.map((version) => [stringAt(version, "name") ?? "", version]));
}

function storageRisk(
  kind: string,
  version: string,
  is: JsonObject | undefined,
  now: ReadonlyMap<string, JsonObject>,
): Risk {
  const next = [...now].find(([, { storage }]) => storage === true)?.[0] ?? "another version";
  return is === undefined
    ? danger(
        "crd-version-removed",
        `Kubernetes refuses to drop ${version} while objects are stored in it: migrate every ${kind} first`,
      )
    : warning(
        "crd-storage-version-changed",
        `every ${kind} is stored as ${next} when it is next written; migrate all before ${version} goes`,
      );
}

function lostFields(kind: string, version: string, was: JsonObject, is: JsonObject): Risk[] {
  const lost = lostIn(schemaOf(was), schemaOf(is), "");
  if (lost.length === 0) return [];
  const what = `${counted(lost.length, "field")} of ${kind} ${version} ${lost.length === 1 ? "is" : "are"} dropped`;
  return [danger("crd-field-removed", `${what} from every object when it is next written: ${listed(lost)}`)];
}

function schemaOf(version: JsonObject): JsonObject {
  return objectAt(version, "schema", "openAPIV3Schema");
}

/** Fields of the one schema that the other one does not store; a whole branch is told once. */
function lostIn(was: JsonObject, is: JsonObject, path: string): string[] {
  if (is["x-kubernetes-preserve-unknown-fields"] === true) return [];
  const lost: string[] = [];
  const properties = objectAt(is, "properties");
  for (const [name, old] of Object.entries(objectAt(was, "properties"))) {
    const field = path === "" ? name : `${path}.${name}`;
    const now = Object.hasOwn(properties, name) ? properties[name] : valueAt(is, "additionalProperties");
    if (isJsonObject(old) && isJsonObject(now)) lost.push(...lostIn(old, now, field));
    else if (now === undefined || now === false) lost.push(field);
  }
  for (const inner of ["items", "additionalProperties"]) {
    const [old, now] = [valueAt(was, inner), valueAt(is, inner)];
    if (isJsonObject(old) && isJsonObject(now)) lost.push(...lostIn(old, now, `${path}[]`));
  }
  return lost;
}

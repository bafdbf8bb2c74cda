import { defaultClassAnnotation } from "../../kubernetes/default-class.ts";
import { isJsonObject, type Json, type JsonObject, listAt, stringAt, valueAt } from "../../kubernetes/manifest.ts";
import { parseQuantity } from "../../kubernetes/quantity.ts";
import type { Risk } from "../document.ts";
import { podsOf, type Subject } from "../subject.ts";
import { type Comparison, danger, isRecreated, type RiskRule, warning } from "./rule.ts";

/** Claims that shrink, classes and reclaim policies that change, and pods that get other storage. */
export const storage: RiskRule = (comparison) => {
  const { type, before, after } = comparison;
  if (!before || !after) return [];
  const [old, now] = [before.data, after.data];
  if (type === "/PersistentVolumeClaim") return isRecreated(comparison) ? [] : claim(old, now);
  if (type === "/PersistentVolume") return volume(old, now);
  if (type === "storage.k8s.io/StorageClass") return storageClass(old, now);
  return [...claimTemplates(old, now), ...podVolumes(comparison)];
};

function claim(before: Json, after: Json): Risk[] {
  return [...shrunk(before, after, ""), ...otherClass(before, after, "the data stays behind in the old class")];
}

/** The claims that a StatefulSet, a Prometheus or the like makes. */
function claimTemplates(before: Json, after: Json): Risk[] {
  const old = new Map(
    listAt(before, "spec", "volumeClaimTemplates").map((item) => [stringAt(item, "metadata", "name"), item]),
  );
  return listAt(after, "spec", "volumeClaimTemplates").flatMap((now) => {
    const name = stringAt(now, "metadata", "name");
    const was = old.get(name);
    if (was === undefined) return [];
    return [...shrunk(was, now, ` of ${name}`), ...otherClass(was, now, "claims that exist stay in the old class")];
  });
}

function shrunk(before: Json, after: Json, where: string): Risk[] {
  const [from, to] = [before, after].map((side) => valueAt(side, "spec", "resources", "requests", "storage"));
  const [size, newSize] = [parseQuantity(from), parseQuantity(to)];
  if (size === undefined || newSize === undefined || newSize >= size) return [];
  const what = `Kubernetes refuses to shrink the claim${where} from ${from} to ${to}`;
  return [danger("volume-shrunk", `${what}: make a new claim and copy the data`)];
}

function otherClass(before: Json, after: Json, consequence: string): Risk[] {
  const [from, to] = [before, after].map((side) => stringAt(side, "spec", "storageClassName") ?? "the default class");
  if (from === to) return [];
  return [danger("storage-class-changed", `a new claim comes from ${to} instead of ${from}; ${consequence}`)];
}

function volume(before: Json, after: Json): Risk[] {
  return reclaimPolicy(
    stringAt(before, "spec", "persistentVolumeReclaimPolicy") ?? "Retain",
    stringAt(after, "spec", "persistentVolumeReclaimPolicy") ?? "Retain",
  );
}

function storageClass(before: Json, after: Json): Risk[] {
  const [was, is] = [before, after].map(
    (side) => defaultClassAnnotation("storage.k8s.io/StorageClass", side) !== undefined,
  );
  const [from, to] = [before, after].map((side) => stringAt(side, "provisioner"));
  const risks = [
    ...reclaimPolicy(stringAt(before, "reclaimPolicy") ?? "Delete", stringAt(after, "reclaimPolicy") ?? "Delete"),
  ];
  if (from !== to) risks.push(danger("storage-class-changed", `new volumes come from ${to} instead of ${from}`));
  if (was !== is) {
    const message = is
      ? "claims without a class get their volumes from it from now on"
      : "claims without a class no longer get their volumes from it";
    risks.push(warning("storage-class-changed", message));
  }
  return risks;
}

function reclaimPolicy(from: string, to: string): Risk[] {
  if (from === to) return [];
  return to === "Retain"
    ? [warning("reclaim-policy-changed", "volumes stay, and take up space, when their claim is deleted")]
    : [danger("reclaim-policy-changed", `the data is deleted with its claim from now on (${from} becomes ${to})`)];
}

/** A pod volume of the same name that is another claim, or no longer one. */
function podVolumes({ before, after }: Comparison): Risk[] {
  const [old, now] = [before, after].map((side) => new Map(volumesOf(side).map((item) => [item.name, item])));
  return [...(old ?? [])].flatMap(([name, was]) => {
    const is = now?.get(name);
    const from = claimOf(was);
    if (is === undefined || from === undefined || from === claimOf(is)) return [];
    const to = claimOf(is) ?? Object.keys(is).find((key) => key !== "name") ?? "emptyDir";
    const message = `volume ${name} becomes ${claimOf(is) === undefined ? to : `claim ${to}`}: the pods no longer see the data of claim ${from}`;
    return [danger("volume-changed", message)];
  });
}

function volumesOf(side: Subject | undefined): JsonObject[] {
  return (podsOf(side)?.volumes ?? []).filter(isJsonObject);
}

function claimOf(podVolume: JsonObject): string | undefined {
  return stringAt(podVolume, "persistentVolumeClaim", "claimName");
}

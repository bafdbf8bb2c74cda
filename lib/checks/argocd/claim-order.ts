import { localStorage } from "../../k3s/packaged-components.ts";
import { formatPosition, isBefore, syncPositionOf } from "../../kubernetes/argo-cd/sync-position.ts";
import { stringAt } from "../../kubernetes/manifest.ts";
import { describeObject } from "../../kubernetes/object-ref.ts";
import { valueFor } from "../../value-for.ts";
import { defaultStorageClass } from "../facts/default-storage-class.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";

export const claimOrder: Rule = {
  id: "claim-order",
  family: "argocd",
  severity: "error",
  title: "No volume claim is synced before the pod that binds it",
  description:
    "A claim of a class with WaitForFirstConsumer is healthy only once a pod uses it: in an earlier wave the sync waits for ever.",
  check: (facts) => {
    const consumers = new Map<CheckObject, CheckObject[]>();
    for (const { from, namespace, name } of facts.referencesTo("/PersistentVolumeClaim")) {
      const claim = facts.find("/PersistentVolumeClaim", namespace, name);
      if (claim !== undefined) valueFor(consumers, claim, () => []).push(from);
    }
    const waves = new Map(facts.applications.map(({ name, wave }) => [name, wave]));
    return [...consumers].flatMap(([claim, users]): Finding[] => {
      const late = users.map((user) => lateness(claim, user, waves));
      // One consumer in time is enough to bind it.
      const [reason] = late;
      if (reason === undefined || late.includes(undefined) || !waitsForConsumer(claim, facts)) return [];
      return [{ object: claim, path: ["metadata", "annotations"], message: reason, fix: "sync both in one wave" }];
    });
  },
};

/** Why the consumer comes too late; undefined when it does not. */
function lateness(claim: CheckObject, user: CheckObject, waves: ReadonlyMap<string, number>): string | undefined {
  const name = describeObject(user.manifest);
  if (claim.application !== user.application) {
    const [own, other] = [claim, user].map(({ application }) =>
      application === undefined ? undefined : waves.get(application),
    );
    if (own === undefined || other === undefined || own >= other) return undefined;
    return `is synced in wave ${own} of the applications, but ${name}, which binds it, in wave ${other}`;
  }
  const [own, other] = [syncPositionOf(claim.manifest), syncPositionOf(user.manifest)];
  if (own === undefined || other === undefined || !isBefore(own, other)) return undefined;
  return `is synced in ${formatPosition(own)}, but ${name}, which binds it, in ${formatPosition(other)}`;
}

function waitsForConsumer({ manifest }: CheckObject, facts: Facts): boolean {
  if (stringAt(manifest, "spec", "volumeName") !== undefined) return false;
  const name = stringAt(manifest, "spec", "storageClassName") ?? defaultStorageClass(facts);
  const storageClass = facts.find("storage.k8s.io/StorageClass", "", name)?.manifest;
  if (storageClass === undefined) return name === localStorage.storageClass;
  return stringAt(storageClass, "volumeBindingMode") === "WaitForFirstConsumer";
}

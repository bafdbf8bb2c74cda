import { parseTrackingId, trackingIdAnnotation } from "../../../lib/kubernetes/argo-cd/tracking-id.ts";
import { stringAt } from "../../kubernetes/answer.ts";

/**
 * The Argo CD Application that an object belongs to; undefined where it belongs to none. Objects that were copied with their annotations
 * name another object, and do not belong to it.
 * @param kind with its group: `networking.k8s.io/Ingress`
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/resource_tracking/
 */
export function owningApplication(object: unknown, kind: string): string | undefined {
  const id = parseTrackingId(stringAt(object, "metadata", "annotations", trackingIdAnnotation) ?? "");
  if (id === undefined || `${id.group}/${id.kind}` !== kind) return undefined;
  const isSame =
    id.namespace === stringAt(object, "metadata", "namespace") && id.name === stringAt(object, "metadata", "name");
  return isSame ? id.application : undefined;
}

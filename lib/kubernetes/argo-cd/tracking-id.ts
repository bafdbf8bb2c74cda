import { annotationPrefix } from "./annotations.ts";

/** By which Argo CD knows the objects of its Applications. */
export const trackingIdAnnotation = `${annotationPrefix}tracking-id`;

/** Which Application an object says that it belongs to, and which object says so. */
export interface TrackingId {
  readonly application: string;
  readonly group: string;
  readonly kind: string;
  /** Of an object without a namespace that of its Application's destination. */
  readonly namespace: string;
  readonly name: string;
}

/**
 * The parts of `whoami:apps/Deployment:whoami/whoami`; undefined for another form.
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/resource_tracking/
 */
export function parseTrackingId(text: string): TrackingId | undefined {
  // Names of roles have colons of their own.
  const match = /^([^:]+):([^:/]*)\/([^:/]+):([^:/]*)\/(.+)$/s.exec(text);
  if (match === null) return undefined;
  const [, application = "", group = "", kind = "", namespace = "", name = ""] = match;
  return { application, group, kind, namespace, name };
}

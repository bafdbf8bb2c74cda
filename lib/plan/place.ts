import { stringAt } from "../kubernetes/manifest.ts";
import { applicationType, type Subject } from "./subject.ts";

/** Where an object belongs: what stands in one place is made, moved and removed together. */
export interface Place {
  readonly cluster: string;
  readonly application: string;
  /** Null of what has none. */
  readonly namespace: string | null;
}

/** A Namespace belongs to what is in it, an Application of Argo CD to what it deploys, an AppProject to what it permits. */
export function placeOf({ cluster, application, type, object: { name, namespace }, data }: Subject): Place {
  if (type === "/Namespace") return { cluster, application, namespace: name };
  if (type === "argoproj.io/AppProject") return { cluster, application: name, namespace };
  if (type !== applicationType) return { cluster, application, namespace };
  return { cluster, application: name, namespace: stringAt(data, "spec", "destination", "namespace") ?? null };
}

export function applicationKey({ cluster, application }: Place): string {
  return `${cluster}\n${application}`;
}

export function placeKey(place: Place): string {
  return `${applicationKey(place)}\n${place.namespace ?? ""}`;
}

/** Whether an object stands for its whole application, in whatever namespaces that is. */
export function standsForApplication({ type }: Subject): boolean {
  return type === applicationType || type === "argoproj.io/AppProject";
}

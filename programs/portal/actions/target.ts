import { type Place, pathOf, type Resource } from "../../kubernetes/resource.ts";
import type { AccessQuestion } from "../cluster/access-reviews.ts";

/** An object that something can be done with. */
export interface ActionTarget {
  readonly kind: string;
  /** @default - a node has none */
  readonly namespace?: string;
  readonly name: string;
}

/** What actions are made for, by the word that people read in sentences. */
const resources: ReadonlyMap<string, Resource> = new Map([
  ["Application", { group: "argoproj.io", version: "v1alpha1", plural: "applications" }],
  ["Deployment", { group: "apps", version: "v1", plural: "deployments" }],
  // Nothing is done with it, but it says whose pods it has.
  ["ReplicaSet", { group: "apps", version: "v1", plural: "replicasets" }],
  ["StatefulSet", { group: "apps", version: "v1", plural: "statefulsets" }],
  ["DaemonSet", { group: "apps", version: "v1", plural: "daemonsets" }],
  ["Node", { group: "", version: "v1", plural: "nodes" }],
  ["Pod", { group: "", version: "v1", plural: "pods" }],
]);

/** Whether something can be done with an object, as far as it is named whole. */
export function isActionTarget({ kind, namespace }: ActionTarget): boolean {
  return resources.has(kind) && (namespace !== undefined || kind === "Node");
}

/** The path of an object, or of a resource below it. */
export function pathOfTarget({ kind, namespace, name }: ActionTarget, subresource?: Place["subresource"]): string {
  const place = { name, ...(namespace !== undefined && { namespace }), ...(subresource && { subresource }) };
  return pathOf(resourceOf(kind), place);
}

/** The question whether somebody may do something with an object. */
export function mayDo(verb: string, { kind, namespace, name }: ActionTarget, subresource?: string): AccessQuestion {
  const { group, plural: resource } = resourceOf(kind);
  return {
    verb,
    group,
    resource,
    ...(subresource !== undefined && { subresource }),
    ...(namespace !== undefined && { namespace }),
    name,
  };
}

function resourceOf(kind: string): Resource {
  const resource = resources.get(kind);
  if (resource === undefined) throw new Error(`nothing can be done with a ${kind}`);
  return resource;
}

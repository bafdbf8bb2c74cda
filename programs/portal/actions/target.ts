import { type Place, pathOf, type Resource } from "../../kubernetes/resource.ts";
import type { AccessQuestion } from "../cluster/access-reviews.ts";
import type { KubeRequest } from "../cluster/kube-api.ts";

/** An object that something can be done with. */
export interface ActionTarget {
  readonly kind: string;
  /** @default - a node has none */
  readonly namespace?: string;
  readonly name: string;
}

const apps = { group: "apps", version: "v1" };
const core = { group: "", version: "v1" };

/** What actions are made for, by the word that people read in sentences. */
const resources: ReadonlyMap<string, Resource> = new Map([
  ["Application", { group: "argoproj.io", version: "v1alpha1", plural: "applications" }],
  ["Deployment", { ...apps, plural: "deployments" }],
  ["StatefulSet", { ...apps, plural: "statefulsets" }],
  ["DaemonSet", { ...apps, plural: "daemonsets" }],
  ["Node", { ...core, plural: "nodes" }],
  ["Pod", { ...core, plural: "pods" }],
]);

/** The path of an object, or of a resource below it. */
export function pathOfTarget({ kind, namespace, name }: ActionTarget, subresource?: Place["subresource"]): string {
  return pathOf(resourceOf(kind), { namespace, name, subresource });
}

/** The request that changes some members of an object, or of a resource below it. */
export function patchOf(target: ActionTarget, body: object, subresource?: Place["subresource"]): KubeRequest {
  const path = pathOfTarget(target, subresource);
  return { method: "PATCH", path, contentType: "application/merge-patch+json", body };
}

/** The question whether somebody may do something with an object. */
export function mayDo(verb: string, { kind, namespace, name }: ActionTarget, subresource?: string): AccessQuestion {
  const { group, plural: resource } = resourceOf(kind);
  return { verb, group, resource, subresource, namespace, name };
}

function resourceOf(kind: string): Resource {
  const resource = resources.get(kind);
  if (resource === undefined) throw new Error(`nothing can be done with a ${kind}`);
  return resource;
}

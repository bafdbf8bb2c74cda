import { valueAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { type PodTemplate, podTemplateOf, podTemplatePath } from "../../kubernetes/pods.ts";
import type { CheckObject } from "../input.ts";
import type { ObjectType } from "./types.ts";

/** The pods that an object to check makes. */
export interface CheckPod extends PodTemplate {
  readonly object: CheckObject;
  readonly namespace: string;
}

/** The pods that objects of a type make. */
export function podsOfType({ groupKind, objects }: ObjectType): readonly CheckPod[] {
  if (podTemplatePath(groupKind) === undefined) return [];
  return objects.flatMap((object): CheckPod[] => {
    const template = podTemplateOf(groupKind, object.manifest);
    return template === undefined ? [] : [{ object, namespace: namespaceOf(object.manifest), ...template }];
  });
}

/** How many pods of the template run at once; undefined when only the cluster knows. */
export function replicasOf({ object: { manifest } }: CheckPod): number | undefined {
  if (manifest.kind === "DaemonSet" || manifest.kind === "CronJob") return undefined;
  const replicas = valueAt(manifest, "spec", "replicas");
  return typeof replicas === "number" ? replicas : 1;
}

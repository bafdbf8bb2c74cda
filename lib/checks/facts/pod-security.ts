import { isJsonObject, type Json, type JsonObject, objectAt } from "../../kubernetes/manifest.ts";
import type { Path } from "../../kubernetes/path.ts";
import { type PodSecurityLevel, podSecurityLabels } from "../../kubernetes/pod-security.ts";
import type { Catalog } from "./catalog.ts";
import type { CheckPod } from "./pods.ts";

/** A pod template that is held to a level. */
export interface HeldPod {
  readonly pod: CheckPod;
  readonly level: Exclude<PodSecurityLevel, "privileged">;
  /** Of the pod, empty where it has none. */
  readonly context: SecurityContext;
  /** Those of the pod and of its containers. */
  readonly contexts: readonly SecurityContext[];
  /** Of each container, empty where it has none. */
  readonly containerContexts: readonly (SecurityContext & { readonly container: string })[];
}

/** A security context and where it is. */
export interface SecurityContext {
  readonly path: Path;
  readonly value: JsonObject;
}

/** The pods that the admission of their namespace looks at: without a label it lets everything in. */
export function heldPods(pods: readonly CheckPod[], catalog: Catalog): readonly HeldPod[] {
  const levels = new Map<string, Json | undefined>();
  return pods.flatMap((pod): HeldPod[] => {
    const { namespace, path, spec, containers } = pod;
    if (!levels.has(namespace)) {
      const manifest = catalog.get("/Namespace", "", namespace)?.object?.manifest;
      levels.set(namespace, objectAt(manifest, "metadata", "labels")[podSecurityLabels.enforce]);
    }
    const level = levels.get(namespace);
    if (level !== "baseline" && level !== "restricted") return [];
    const context = contextOf(spec, [...path, "spec"]);
    const containerContexts = containers.map((container) => ({
      container: container.name,
      ...contextOf(container.value, container.path),
    }));
    return [{ pod, level, context, contexts: [context, ...containerContexts], containerContexts }];
  });
}

function contextOf({ securityContext }: JsonObject, path: Path): SecurityContext {
  return { path: [...path, "securityContext"], value: isJsonObject(securityContext) ? securityContext : {} };
}

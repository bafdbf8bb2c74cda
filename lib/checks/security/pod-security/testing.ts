import type { JsonObject, Manifest } from "../../../kubernetes/manifest.ts";
import { deployment, object, problemsOf } from "../../testing.ts";
import { type Control, podSecurityRule } from "./control.ts";

type Level = "privileged" | "baseline" | "restricted";

/** What a control finds in the pods of a Deployment, with some fields of the pod or its only container changed. */
export function violationsOf(control: Control, level: Level, pod: JsonObject, container: JsonObject = {}): string[] {
  return violationsIn(control, level, deployment("web", pod, container));
}

/** What a control finds in an object of a namespace of a level. */
export function violationsIn(control: Control, level: Level, manifest: Manifest, kubernetes = "1.36"): string[] {
  const labels = { "pod-security.kubernetes.io/enforce": level };
  const namespace = object("v1", "Namespace", "web", { metadata: { labels } });
  const prefix = /^\w+\/web (?:spec\.template\.)?(?:spec\.)?/;
  return problemsOf(podSecurityRule(control), [namespace, manifest], { kubernetes }).map((text) =>
    text.replace(prefix, "").replace(`, which the Pod Security level ${level} of namespace web forbids`, ""),
  );
}

/** A security context of the only container, beside what `deployment` gives it. */
export function context(fields: JsonObject): JsonObject {
  const securityContext = { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] }, ...fields };
  return { securityContext };
}
